#include "ruleset/yaml_file.hpp"

#include <algorithm>
#include <cctype>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// Nobody reads more, and each takes a walk through the whole file to say where it stands.
constexpr std::size_t kMostShown = 100;

bool ends_in_digit(const std::string& text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text.back()));
}

// `[1,000MW, 2GW]` arrives as three items; 1 and 000MW without a space between give it away.
bool looks_split(const std::string& left, const std::string& right, char before) {
  return before == ',' && ends_in_digit(left) && right.size() >= 3 &&
         std::all_of(right.begin(), right.begin() + 3, [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::optional<Rational> parse_ratio(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  const auto slash = text.find('/');
  const auto top = Decimal::parse(text.substr(0, slash));
  const auto bottom = slash == std::string_view::npos ? Decimal(1) : Decimal::parse(text.substr(slash + 1));
  if (!top || !bottom || bottom->is_zero()) return std::nullopt;
  return Rational(top->to_rational() / bottom->to_rational() / (percent ? 100 : 1));
}

YamlFile::YamlFile(std::filesystem::path path, std::string content)
    : name_(path.string()), content_(std::move(content)) {
  lines_.push_back(0);
  for (std::size_t i = 0; i < content_.size(); ++i) {
    if (content_[i] == '\n') lines_.push_back(i + 1);
  }
  if (const auto bad = first_invalid_utf8(content_)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    content_.resize(*bad);
    error({at, at}, message(MessageId::rules_not_utf8));
    return;
  }
  try {
    root_ = YAML::Load(content_);
  } catch (const YAML::Exception& exception) {
    const auto line = static_cast<std::size_t>(std::max(exception.mark.line, 0));
    const std::size_t at =
        line < lines_.size() ? lines_[line] + static_cast<std::size_t>(std::max(exception.mark.column, 0)) : 0;
    const auto begin = static_cast<std::uint32_t>(std::min(at, content_.size()));
    error({begin, begin}, message(MessageId::rules_not_yaml, exception.msg), message(MessageId::rules_quote_hint));
  }
}

std::optional<YamlMap> YamlFile::root() {
  if (failed()) return std::nullopt;
  if (!root_ || !root_.IsMap()) {
    error({0, 0}, message(MessageId::rules_no_mapping));
    return std::nullopt;
  }
  return YamlMap(*this, root_);
}

Span YamlFile::span_of(const YAML::Node& node) const {
  const YAML::Mark mark = node.Mark();
  if (mark.is_null()) return {};
  const auto line = static_cast<std::size_t>(mark.line);
  const std::size_t begin =
      std::min(content_.size(), lines_[std::min(line, lines_.size() - 1)] + static_cast<std::size_t>(mark.column));
  const std::size_t size = node.IsScalar() ? node.Scalar().size() : 1;
  const std::size_t end = std::min({content_.size(), begin + size, content_.find('\n', begin)});
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void YamlFile::error(Span where, std::string text, std::string hint, bool warning) {
  if (!warning) ++faults_;
  if (diagnostics_.size() < kMostShown) {
    diagnostics_.push_back(diagnose(name_, content_, where, std::move(text), std::move(hint)));
    diagnostics_.back().warning = warning;
    return;
  }
  if (withheld_ == 0) {
    diagnostics_.emplace_back();
    diagnostics_.back().file = name_;
    diagnostics_.back().warning = true;
  }
  diagnostics_.back().warning = diagnostics_.back().warning && warning;
  diagnostics_.back().text = message(MessageId::input_withheld, ++withheld_);
}

void YamlFile::warn_of_cut(const YAML::Node& scalar) {
  const Span span = span_of(scalar);
  const std::string_view line =
      std::string_view(content_).substr(span.begin, content_.find('\n', span.begin) - span.begin);
  // Quoted and block values hold their own #; a comment of the file's author has a space behind it.
  if (line.empty() || std::string_view("\"'|>").find(line.front()) != std::string_view::npos) return;
  const std::size_t cut = line.find(" #");
  if (cut == std::string_view::npos || cut + 2 >= line.size() || line[cut + 2] == ' ' || cut < scalar.Scalar().size())
    return;
  const auto at = static_cast<std::uint32_t>(span.begin + cut + 1);
  error({at, static_cast<std::uint32_t>(span.begin + line.size())}, message(MessageId::rules_cut_comment), {}, true);
}

YamlMap::YamlMap(YamlFile& file, YAML::Node node) : file_(&file), node_(std::move(node)) {
  std::set<std::string> seen;
  for (const auto& entry : node_) {
    if (!entry.first.IsScalar()) {
      error_at(entry.first, message(MessageId::rules_key_not_text));
    } else if (!seen.insert(entry.first.Scalar()).second) {
      error_at(entry.first, message(MessageId::rules_duplicate_key, entry.first.Scalar()));
    }
  }
}

YAML::Node YamlMap::raw(const char* key) {
  asked_.insert(key);
  const YAML::Node& constant = node_;
  return constant[key];
}

bool YamlMap::has(const char* key) { return static_cast<bool>(raw(key)); }

std::string YamlMap::string_or(const char* key, std::string fallback) {
  const YAML::Node value = raw(key);
  if (!value) return fallback;
  if (value.IsScalar()) {
    file_->warn_of_cut(value);
    return value.Scalar();
  }
  error_at(value, message(MessageId::rules_want_text, key));
  return fallback;
}

std::string YamlMap::string(const char* key) {
  if (!has(key)) {
    error_at(node_, message(MessageId::rules_missing_key, key));
    return {};
  }
  return string_or(key, {});
}

std::vector<std::string> YamlMap::scalars(const YAML::Node& node) {
  const auto byte_before = [&](const YAML::Node& item) {
    const std::uint32_t begin = file_->span_of(item).begin;
    return begin == 0 ? '\0' : file_->content()[begin - 1];
  };
  std::vector<std::string> items;
  for (const auto& item : node) {
    if (!item.IsScalar()) {
      error_at(item, message(MessageId::rules_want_text_item));
      continue;
    }
    if (!items.empty() && node.Style() == YAML::EmitterStyle::Flow &&
        looks_split(items.back(), item.Scalar(), byte_before(item))) {
      error_at(item, message(MessageId::rules_split_number, items.back() + "," + item.Scalar()));
    }
    file_->warn_of_cut(item);
    items.push_back(item.Scalar());
  }
  return items;
}

std::vector<std::string> YamlMap::strings(const char* key) {
  const YAML::Node value = raw(key);
  if (!value) return {};
  if (value.IsScalar()) {
    file_->warn_of_cut(value);
    return {value.Scalar()};
  }
  if (value.IsSequence()) return scalars(value);
  error_at(value, message(MessageId::rules_want_list, key));
  return {};
}

bool YamlMap::flag(const char* key) {
  const std::string value = string_or(key, "false");
  if (value != "true" && value != "false") error(key, message(MessageId::rules_want_flag, key));
  return value == "true";
}

std::optional<Rational> YamlMap::ratio(const char* key) {
  const YAML::Node value = raw(key);
  if (!value) return std::nullopt;
  const auto parsed = value.IsScalar() ? parse_ratio(value.Scalar()) : std::nullopt;
  if (!parsed) error(key, message(MessageId::rules_want_ratio, key));
  return parsed;
}

std::optional<Decimal> YamlMap::decimal(const char* key) {
  const auto parsed = ratio(key);
  if (!parsed) return std::nullopt;
  auto value = to_decimal(*parsed);
  if (!value) error(key, message(MessageId::rules_want_ratio, key));
  return value;
}

std::vector<YamlMap> YamlMap::maps(const char* key) {
  std::vector<YamlMap> maps;
  const YAML::Node value = raw(key);
  if (!value) return maps;
  if (!value.IsSequence()) {
    error_at(value, message(MessageId::rules_want_list, key));
    return maps;
  }
  for (const auto& item : value) {
    if (item.IsMap()) {
      maps.emplace_back(*file_, item);
    } else {
      error_at(item, message(MessageId::rules_want_mapping));
    }
  }
  return maps;
}

std::vector<YAML::Node> YamlMap::items(const char* key) {
  const YAML::Node value = raw(key);
  if (!value || value.IsNull()) return {};
  if (value.IsSequence()) return {value.begin(), value.end()};
  error_at(value, message(MessageId::rules_want_list, key));
  return {};
}

std::optional<YamlMap> YamlMap::map(const char* key) {
  const YAML::Node value = raw(key);
  if (!value) return std::nullopt;
  if (value.IsMap()) return YamlMap(*file_, value);
  error_at(value, message(MessageId::rules_want_mapping));
  return std::nullopt;
}

void YamlMap::entries(const char* key, const std::function<void(const std::string&, const std::string&)>& visit) {
  auto inner = map(key);
  if (!inner) return;
  for (const auto& entry : inner->node_) {
    if (entry.first.IsScalar() && entry.second.IsScalar()) {
      visit(entry.first.Scalar(), entry.second.Scalar());
    } else {
      error_at(entry.second, message(MessageId::rules_want_text, key));
    }
  }
}

std::string YamlMap::choice(const char* key, const std::vector<std::string>& allowed) {
  const std::string value = string(key);
  if (value.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
  const std::string_view near = did_you_mean(value, allowed);
  error(key, message(MessageId::rules_bad_value, value, key),
        near.empty() ? message(MessageId::rules_allowed, join(allowed)) : message(MessageId::rules_did_you_mean, near));
  return {};
}

void YamlMap::error(const char* key, std::string text, std::string hint) {
  error_at(raw(key), std::move(text), std::move(hint));
}

void YamlMap::error_at(const YAML::Node& node, std::string text, std::string hint) {
  file_->error(node ? file_->span_of(node) : Span{}, std::move(text), std::move(hint));
}

void YamlMap::finish() {
  const std::vector<std::string> known(asked_.begin(), asked_.end());
  for (const auto& entry : node_) {
    if (!entry.first.IsScalar() || asked_.contains(entry.first.Scalar())) continue;
    const std::string& key = entry.first.Scalar();
    const std::string_view near = did_you_mean(key, known);
    error_at(
        entry.first, message(MessageId::rules_unknown_key, key),
        near.empty() ? message(MessageId::rules_allowed, join(known)) : message(MessageId::rules_did_you_mean, near));
  }
}

}  // namespace geomsan
