#include "corpus/article_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace geomsan {
namespace {

using Json = nlohmann::json;

class ArticleHandler {
 public:
  ArticleHandler(const FieldMatcher& names, ArticleJson& article) : names_(names), article_(article) {}

  bool null() { return value(JsonField::Kind::null, {}); }
  bool boolean(bool /*value*/) { return value(JsonField::Kind::other, {}); }
  bool number_integer(Json::number_integer_t number) { return value(JsonField::Kind::number, std::to_string(number)); }
  bool number_unsigned(Json::number_unsigned_t number) {
    return value(JsonField::Kind::number, std::to_string(number));
  }
  bool number_float(Json::number_float_t /*number*/, const std::string& written) {
    return value(JsonField::Kind::number, std::string(written));
  }
  bool string(std::string& text) { return value(JsonField::Kind::string, std::move(text)); }
  bool binary(Json::binary_t& /*bytes*/) { return value(JsonField::Kind::other, {}); }

  bool start_object(std::size_t /*elements*/) {
    if (depth_ == 0) article_.is_object = true;
    return open();
  }
  bool start_array(std::size_t /*elements*/) {
    open();
    if (array_ == 0) array_ = depth_;
    return true;
  }
  bool end_object() {
    --depth_;
    return true;
  }
  bool end_array() {
    if (array_ == depth_) array_ = 0;
    --depth_;
    return true;
  }

  bool key(std::string& name) {
    matches_ = nullptr;
    if (array_ != 0 || depth_ > names_.depth()) return true;
    path_.resize(depth_ - 1);
    path_.push_back(std::move(name));
    matches_ = &names_.find(depth_ == 1 ? path_.front() : fmt::format("{}", fmt::join(path_, ".")));
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*last_token*/, const Json::exception& error) {
    error_.offset = position == 0 ? 0 : position - 1;
    // The library has one error id for all of these; its wording is the only thing that tells them apart. What it
    // quotes of the input comes last and must not be taken for its wording.
    const std::string_view what = error.what();
    const std::string_view reason = what.substr(0, what.find("; last read: '"));
    if (reason.find("surrogate") != std::string_view::npos) {
      error_.kind = JsonError::Kind::lone_surrogate;
    } else if (reason.find("control character") != std::string_view::npos) {
      error_.kind = JsonError::Kind::control_character;
    } else if (reason.find("unexpected end of input") != std::string_view::npos ||
               reason.find("missing closing quote") != std::string_view::npos) {
      error_.kind = JsonError::Kind::truncated;
    }
    return false;
  }

  [[nodiscard]] JsonError error() const { return error_; }

 private:
  bool value(JsonField::Kind kind, std::string&& text) {
    if (array_ != 0 || depth_ == 0 || matches_ == nullptr) return true;
    for (const FieldMatch& match : *matches_) {
      JsonField& field = article_[match.field];
      std::size_t& rank = ranks_[static_cast<std::size_t>(match.field)];
      const bool is_empty = field.kind == JsonField::Kind::absent || field.kind == JsonField::Kind::null;
      if (!is_empty && (match.rank > rank || (kind == JsonField::Kind::null && match.rank < rank))) continue;
      field.kind = kind;
      field.text = &match == &matches_->back() ? std::move(text) : text;
      rank = match.rank;
    }
    matches_ = nullptr;
    return true;
  }

  bool open() {
    value(JsonField::Kind::other, {});
    ++depth_;
    return true;
  }

  const FieldMatcher& names_;
  ArticleJson& article_;
  const std::vector<FieldMatch>* matches_ = nullptr;  ///< of the key whose value comes next
  std::array<std::size_t, kArticleFields> ranks_{};   ///< of the names the fields were found under
  std::vector<std::string> path_;                     ///< keys down to the value, as far as names go
  std::size_t depth_ = 0;
  std::size_t array_ = 0;  ///< depth of the outermost array, in which no field stands
  JsonError error_;
};

}  // namespace

std::optional<JsonError> parse_article(std::string_view json, const FieldMatcher& names, ArticleJson& article) {
  ArticleHandler handler(names, article);
  try {
    if (Json::sax_parse(json.begin(), json.end(), &handler)) return std::nullopt;
  } catch (const Json::exception&) {
    // Only a record the library cannot take at all comes here; the handler has noted everything else.
  }
  JsonError error = handler.error();
  error.offset = std::min(error.offset, json.size());
  return error;
}

}  // namespace geomsan
