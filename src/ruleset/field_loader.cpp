#include "ruleset/field_loader.hpp"

#include "text/message.hpp"

namespace geomsan {

void load_fields(YamlMap& root, Ruleset& rules) {
  FieldNames& fields = rules.fields;
  const auto read = [&](const char* key, std::vector<std::string>& names) {
    for (std::string& name : root.strings(key)) {
      if (name.empty()) root.error(key, message(MessageId::rules_empty_name));
      names.push_back(std::move(name));
    }
  };
  read("id", fields.id);
  read("source", fields.source);
  read("date", fields.date);
  read("title", fields.title);
  read("body", fields.body);
  read("url", fields.url);
  read("excluded", fields.excluded);
  root.finish();
}

}  // namespace geomsan
