#include "align/align.hpp"

namespace geomsan {

std::vector<ClaimGroup> group_by_topic(const std::vector<ReadDocument>& documents,
                                       const std::vector<TopicRule>& topics) {
  std::vector<ClaimGroup> groups;
  for (const TopicRule& topic : topics) {
    ClaimGroup group;
    group.topic = &topic;
    for (std::size_t d = 0; d < documents.size(); ++d) {
      for (std::size_t c = 0; c < documents[d].claims.size(); ++c) {
        const auto& binding = documents[d].claims[c].topic;
        if (binding && binding->topic == &topic) group.claims.push_back({d, c});
      }
    }
    if (group.claims.size() >= (topic.value ? 1 : 2)) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace geomsan
