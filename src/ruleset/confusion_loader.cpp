#include "ruleset/confusion_loader.hpp"

#include "text/message.hpp"

namespace geomsan {

void load_confusions(YamlMap& root, Ruleset& rules) {
  for (YamlMap& entry : root.maps("confusions")) {
    UnitConfusion confusion;
    confusion.slip = entry.choice("slip", {"unit", "percent-point"});
    entry.entries("units", [&](const std::string& symbol, const std::string& name) {
      const Unit* unit = rules.lexicon.unit(symbol);
      if (!unit) return entry.error("units", message(MessageId::rules_unknown_unit, symbol));
      confusion.units.push_back({unit, name});
    });
    if (confusion.units.size() < 2) entry.error("units", message(MessageId::rules_confused_alone));
    entry.finish();
    rules.confusions.push_back(std::move(confusion));
  }
  root.finish();
}

}  // namespace geomsan
