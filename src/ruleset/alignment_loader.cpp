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
  rules.gauges = root.strings("gauges");
  rules.moving = root.strings("moving");
  if (auto roles = root.map("roles")) {
    rules.draft = roles->string("draft");
    rules.release = roles->string("release");
    roles->finish();
  }
  if (auto thresholds = root.map("thresholds")) {
    const auto read = [&]<typename Number>(const char* key, Number& threshold) {
      if (const auto value = thresholds->ratio(key)) threshold = value->template convert_to<Number>();
    };
    read("report_from", rules.report_from);
    read("undetermined_from", rules.undetermined_from);
    read("agree_from", rules.agree_from);
    read("counts_from", rules.counts_from);
    read("alone_from", rules.alone_from);
    read("twin_from", rules.twin_from);
    read("verbatim_whole", rules.verbatim_whole);
    read("verbatim_local", rules.verbatim_local);
    read("verbatim_foreign", rules.verbatim_foreign);
    read("verbatim_matched", rules.verbatim_matched);
    read("sure_from", rules.sure_from);
    read("slip_digits", rules.slip_digits);
    read("one_digit_digits", rules.one_digit_digits);
    read("moment_digits", rules.moment_digits);
    read("drift_digits", rules.drift_digits);
    read("drift", rules.drift);
    read("conversions_differ", rules.conversions_differ);
    read("plain_rounding", rules.plain_rounding);
    read("revised_days", rules.revised_days);
    thresholds->finish();
  }
  load_weights(root, "fitted", rules.fitted);
  load_weights(root, "weights", rules.weights);
  root.finish();
}

}  // namespace geomsan
