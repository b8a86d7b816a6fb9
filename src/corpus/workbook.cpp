#include "corpus/workbook.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "corpus/xml_part.hpp"

namespace geomsan {
namespace {

struct Relation {
  std::string type;
  std::string part;
};

/// `worksheets/sheet1.xml` of the folder xl, or `/xl/worksheets/sheet1.xml`.
std::string part_named(std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return fmt::format("xl/{}", target);
}

class RelationHandler final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    relations[std::string(attributes["Id"])] = {std::string(attributes["Type"]), part_named(attributes["Target"])};
  }
  std::map<std::string, Relation, std::less<>> relations;
};

struct SheetEntry {
  std::string name;
  std::string relation;
};

class WorkbookHandler final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet") sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"])});
    if (name == "workbookPr") days_from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
  }
  std::vector<SheetEntry> sheets;
  bool days_from_1904 = false;
};

class SharedStringHandler final : public XmlHandler {
 public:
  explicit SharedStringHandler(SharedStrings& strings) : strings_(strings) {}

  void start(std::string_view name, const XmlAttributes& /*attributes*/) override {
    in_text_ = name == "t" && !in_phonetic_;
    if (name == "rPh") in_phonetic_ = true;
  }
  void end(std::string_view name) override {
    in_text_ = false;
    if (name == "rPh") in_phonetic_ = false;
    if (name == "si") strings_.end_string();
  }
  void text(std::string_view piece) override {
    if (in_text_) strings_.append(piece);
  }

 private:
  SharedStrings& strings_;
  bool in_text_ = false;
  bool in_phonetic_ = false;  ///< how a text is pronounced, which Japanese sheets add to it
};

}  // namespace

void SharedStrings::end_string() {
  const std::size_t begin = ends_.empty() ? 0 : ends_.back();
  if (text_.find("_x", begin) != std::string::npos) {
    const std::string plain = without_escapes(text_.substr(begin));
    text_.replace(begin, std::string::npos, plain);
  }
  ends_.push_back(text_.size());
}

std::string_view SharedStrings::operator[](std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(begin, ends_[index] - begin);
}

std::string without_escapes(std::string text) {
  constexpr std::size_t kEscape = 7;  // _x000D_
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    unsigned code = 0;
    const char* const digits = text.data() + at + 2;
    const bool escape = text.size() - at >= kEscape && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' &&
                        std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4 && code < 0x80;
    const char c = escape ? static_cast<char>(code) : text[at];
    at += escape ? kEscape : 1;
    // Lines end in CR LF where the sheet comes from Windows.
    if (escape && c == '\r') continue;
    text[kept++] = c;
  }
  text.resize(kept);
  return text;
}

Workbook read_workbook(ZipArchive& archive) {
  const std::string relations_part = "xl/_rels/workbook.xml.rels";
  Workbook workbook;
  WorkbookHandler about;
  read_xml(archive, kWorkbookPart, about);
  workbook.days_from_1904 = about.days_from_1904;
  RelationHandler relations;
  if (archive.has(relations_part)) read_xml(archive, relations_part, relations);
  for (std::size_t i = 0; i < about.sheets.size(); ++i) {
    SheetEntry& sheet = about.sheets[i];
    const auto relation = relations.relations.find(sheet.relation);
    if (relation == relations.relations.end()) {
      workbook.sheets.push_back({std::move(sheet.name), fmt::format("xl/worksheets/sheet{}.xml", i + 1)});
    } else if (relation->second.type.ends_with("/worksheet")) {
      workbook.sheets.push_back({std::move(sheet.name), relation->second.part});
    }
  }
  std::string strings_part = "xl/sharedStrings.xml";
  for (const auto& [id, relation] : relations.relations) {
    if (relation.type.ends_with("/sharedStrings")) strings_part = relation.part;
  }
  if (archive.has(strings_part)) {
    SharedStringHandler strings(workbook.strings);
    read_xml(archive, strings_part, strings);
  }
  return workbook;
}

}  // namespace geomsan
