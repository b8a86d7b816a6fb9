#include "corpus/article_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace geomsan {
namespace {

using Json = nlohmann::json;

class ArticleHandler {
 public:
  explicit ArticleHandler(ArticleJson& article) : article_(article) {}

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
  bool start_array(std::size_t /*elements*/) { return open(); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (depth_ == 1) field_ = field_named(name);
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
  JsonField* field_named(std::string_view name) {
    const std::array<std::pair<std::string_view, JsonField*>, 6> fields = {{{"id", &article_.id},
                                                                            {"source", &article_.source},
                                                                            {"date", &article_.date},
                                                                            {"title", &article_.title},
                                                                            {"body", &article_.body},
                                                                            {"url", &article_.url}}};
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
    return field == fields.end() ? nullptr : field->second;
  }

  bool value(JsonField::Kind kind, std::string&& text) {
    if (depth_ == 1 && article_.is_object && field_ != nullptr) *field_ = {kind, std::move(text)};
    return true;
  }

  bool open() {
    value(JsonField::Kind::other, {});
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    return true;
  }

  ArticleJson& article_;
  JsonField* field_ = nullptr;
  std::size_t depth_ = 0;
  JsonError error_;
};

}  // namespace

std::optional<JsonError> parse_article(std::string_view json, ArticleJson& article) {
  ArticleHandler handler(article);
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
