#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace geomsan::testing {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of these parts.
inline std::string zipped(const ZipParts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* const archive = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
  zip_source_keep(target);
  for (const auto& [name, content] : parts) {
    zip_source_t* const part = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (part == nullptr || zip_file_add(archive, name.c_str(), part, ZIP_FL_OVERWRITE) < 0)
      throw std::runtime_error(zip_strerror(archive));
  }
  if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
  std::string bytes;
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  bytes.resize(static_cast<std::size_t>(zip_source_tell(target)));
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

/// The parts of a workbook with these sheets, named 시트1, 시트2 …; each is given as what stands in its <worksheet>.
inline ZipParts workbook(const std::vector<std::string>& sheets, const std::string& shared_strings = {},
                         const std::string& properties = {}) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string list;
  std::string relations;
  ZipParts parts;
  for (std::size_t i = 1; i <= sheets.size(); ++i) {
    const std::string n = std::to_string(i);
    list += "<sheet name=\"시트" + n + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
    relations +=
        "<Relationship Id=\"rId" + n + "\" Type=\"" + type + "worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
    parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                       head + "<worksheet xmlns=\"main\">" + sheets[i - 1] + "</worksheet>");
  }
  parts.emplace_back("xl/workbook.xml", head + "<workbook xmlns=\"main\" xmlns:r=\"r\">" + properties + "<sheets>" +
                                            list + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", head + "<Relationships>" + relations + "</Relationships>");
  if (!shared_strings.empty()) parts.emplace_back("xl/sharedStrings.xml", head + "<sst>" + shared_strings + "</sst>");
  return parts;
}

/// A row of texts: what stands in its <row>.
inline std::string row(const std::vector<std::string>& texts) {
  std::string result = "<row>";
  for (const std::string& text : texts) result += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  return result + "</row>";
}

}  // namespace geomsan::testing
