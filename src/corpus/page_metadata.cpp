#include "corpus/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/text_lines.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestJson = std::size_t{4} << 20;

/// The string under a key, or of what that holds: publisher may be a name or {"name": …}, a page an address or
/// {"@id": …}.
std::string text_under(const Json& object, const char* key, const char* inner) {
  const auto member = object.find(key);
  if (member == object.end()) return {};
  const Json* value = &*member;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_object() && value->contains(inner)) value = &value->at(inner);
  return value->is_string() ? value->get<std::string>() : std::string();
}

bool names_article(const Json& type) {
  const auto is_article = [](const Json& name) {
    if (!name.is_string()) return false;
    const auto& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("BlogPosting") || text.ends_with("Report");
  };
  return type.is_array() ? std::any_of(type.begin(), type.end(), is_article) : is_article(type);
}

void fill_from(const Json& article, PageMetadata& page) {
  page.title = text_under(article, "headline", "@value");
  page.source = text_under(article, "publisher", "name");
  page.url = text_under(article, "url", "@id");
  if (page.url.empty()) page.url = text_under(article, "mainEntityOfPage", "@id");
  page.body = text_under(article, "articleBody", "@value");
  page.date = day_of_moment(text_under(article, "datePublished", "@value"));
}

/// The first article among the objects of a JSON-LD text: itself, an element, or an element of @graph. False when
/// there is none.
bool read_json_ld(std::string text, PageMetadata& page) {
  if (text.size() > kLongestJson) return false;
  // Many sites break lines inside strings, which JSON does not allow; between tokens a space is as good.
  std::replace_if(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  const Json json = Json::parse(text, nullptr, false, true);
  const auto is_article = [](const Json& object) {
    return object.is_object() && object.contains("@type") && names_article(object["@type"]);
  };
  const Json* found = is_article(json) ? &json : nullptr;
  const Json* const graph = json.is_object() && json.contains("@graph") ? &json["@graph"] : &json;
  if (found == nullptr && graph->is_array()) {
    const auto first = std::find_if(graph->begin(), graph->end(), is_article);
    if (first != graph->end()) found = &*first;
  }
  if (found != nullptr) fill_from(*found, page);
  return found != nullptr;
}

/// Names of <meta> that hold the day of publication, best first.
constexpr std::array<std::string_view, 8> kDateNames = {"article:published_time",
                                                        "og:article:published_time",
                                                        "datePublished",
                                                        "pubdate",
                                                        "publishdate",
                                                        "date",
                                                        "dc.date.issued",
                                                        "dc.date"};

/// Everything needed of one pass over the page.
class MetadataReader {
 public:
  PageMetadata read(const GumboNode& page) {
    walk(page, [&](const GumboNode& node) { return look_at(node); });
    take(metadata_.title, og_title_);
    take(metadata_.title, document_title_);
    take(metadata_.source, site_name_);
    take(metadata_.url, canonical_);
    take(metadata_.url, og_url_);
    metadata_.is_article = metadata_.is_article || described_;
    if (!metadata_.date) metadata_.date = meta_date_ ? meta_date_ : time_;
    return std::move(metadata_);
  }

 private:
  static void take(std::string& field, std::string& value) {
    if (field.empty()) field = std::move(value);
  }

  bool look_at(const GumboNode& node) {
    switch (tag_of(node)) {
      case GUMBO_TAG_SCRIPT:
        if (!described_ && attribute(node, "type") == "application/ld+json")
          described_ = read_json_ld(raw_text(node), metadata_);
        return false;
      case GUMBO_TAG_META:
        look_at_meta(node);
        return false;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical" && canonical_.empty()) canonical_ = attribute(node, "href");
        return false;
      case GUMBO_TAG_TITLE:
        if (document_title_.empty()) document_title_ = plain_text(node);
        return false;
      case GUMBO_TAG_TIME:
        look_at_time(node);
        return true;
      default:
        return true;
    }
  }

  static std::string raw_text(const GumboNode& node) {
    std::string text;
    walk(node, [&](const GumboNode& child) {
      text += characters_of(child);
      return true;
    });
    return text;
  }

  void look_at_meta(const GumboNode& node) {
    std::string_view name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    const std::string_view content = trimmed(attribute(node, "content"));
    if (content.empty()) return;
    const auto keep = [&](std::string_view wanted, std::string& field) {
      if (name == wanted && field.empty()) field = content;
    };
    keep("og:title", og_title_);
    keep("og:site_name", site_name_);
    keep("og:url", og_url_);
    if (name == "og:type" && content == "article") metadata_.is_article = true;
    const auto* const rank = std::find(kDateNames.begin(), kDateNames.end(), name);
    if (rank >= best_date_name_) return;
    if (const std::optional<Day> day = day_of_moment(content)) {
      meta_date_ = day;
      best_date_name_ = rank;
    }
  }

  void look_at_time(const GumboNode& node) {
    if (time_) return;
    const std::string_view moment = attribute(node, "datetime");
    time_ = day_of_moment(moment.empty() ? plain_text(node) : std::string(moment));
  }

  PageMetadata metadata_;
  bool described_ = false;  ///< by JSON-LD
  std::string og_title_, document_title_, site_name_, og_url_, canonical_;
  std::optional<Day> meta_date_, time_;
  const std::string_view* best_date_name_ = kDateNames.end();
};

}  // namespace

PageMetadata metadata_of(const GumboNode& page) { return MetadataReader().read(page); }

std::string plain_text(const GumboNode& node) {
  std::string text;
  bool space = false;
  walk(node, [&](const GumboNode& child) {
    for (const char c : characters_of(child)) {
      const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank && space && !text.empty()) text += ' ';
      if (!blank) text += c;
      space = blank;
    }
    space = space || tag_of(child) == GUMBO_TAG_BR;
    return true;
  });
  return text;
}

std::optional<Day> day_of_moment(std::string_view text) {
  const std::optional<Day> day = parse_day(text);
  const std::size_t time = text.find('T');
  const bool utc = text.ends_with('Z') || text.ends_with("+00:00") || text.ends_with("+0000");
  if (!day || time == std::string_view::npos || !utc) return day;
  constexpr int kHoursAhead = 9;
  int hour = 0;
  const char* const digits = text.data() + time + 1;
  if (std::from_chars(digits, text.data() + text.size(), hour).ec != std::errc() || hour + kHoursAhead < 24) return day;
  const std::chrono::year_month_day next(std::chrono::sys_days(std::chrono::days(day_number(*day) + 1)));
  return Day{static_cast<int>(next.year()), static_cast<int>(static_cast<unsigned>(next.month())),
             static_cast<int>(static_cast<unsigned>(next.day()))};
}

}  // namespace geomsan
