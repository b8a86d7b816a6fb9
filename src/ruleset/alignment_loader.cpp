#include "ruleset/alignment_loader.hpp"

#include "text/message.hpp"

namespace geomsan {

namespace {

void load_weights(YamlMap& root, const char* key, SignWeights& weights) {
  root.entries(key, [&](const std::string& sign, const std::string& weight) {
    if (const auto value = parse_ratio(weight)) {
      weights[sign] = value->convert_to<double>();
    } else {
      root.error(key, message(MessageId::rules_want_ratio, sign));
    }
  });
}

}  // namespace

void load_alignment(YamlMap& root, AlignmentRules& rules) {
  for (const std::string& ending : root.strings("endings")) rules.endings.insert_backwards(ending, 0);
  for (std::string& word : root.strings("gauges")) rules.gauges.push_back(std::move(word));
  if (auto roles = root.map("roles")) {
    rules.draft = roles->string("draft");
    rules.release = roles->string("release");
    roles->finish();
  }
  if (auto thresholds = root.map("thresholds")) {
    const auto read = [&](const char* key, double& threshold) {
      if (const auto value = thresholds->ratio(key)) threshold = value->convert_to<double>();
    };
    read("report_from", rules.report_from);
    read("undetermined_from", rules.undetermined_from);
    read("agree_from", rules.agree_from);
    read("counts_from", rules.counts_from);
    read("alone_from", rules.alone_from);
    read("twin_from", rules.twin_from);
    thresholds->finish();
  }
  load_weights(root, "fitted", rules.fitted);
  load_weights(root, "weights", rules.weights);
  root.finish();
}

}  // namespace geomsan
