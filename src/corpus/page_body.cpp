#include "corpus/page_body.hpp"

#include "corpus/page_roles.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kShortestBody = 100;  // bytes; less is a placeholder that a script would fill

/// The candidate with the most text of its own.
class Candidate {
 public:
  void offer(const GumboNode& node, std::size_t own) {
    if (own <= own_) return;
    node_ = &node;
    own_ = own;
  }
  [[nodiscard]] const GumboNode* node() const { return node_; }
  [[nodiscard]] std::size_t own() const { return own_; }

 private:
  const GumboNode* node_ = nullptr;
  std::size_t own_ = 0;
};

bool may_be_wrapper(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
      return true;
    default:
      return false;
  }
}

/// The child that holds at least 85 % of its parent's text, null when there is none.
const GumboNode* heaviest_child(const GumboNode& node, const TextMeasures& measures) {
  const GumboVector& children = node.v.element.children;
  const std::size_t own = measures.of(node).own();
  for (unsigned i = 0; i < children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(children.data[i]);
    const std::size_t part = measures.of(child).own();
    if (part > 0 && 100 * part >= 85 * own && may_be_wrapper(child)) return &child;
  }
  return nullptr;
}

}  // namespace

const GumboNode& body_of(const GumboNode& page, const TextMeasures& measures) {
  Candidate marked;
  Candidate article;
  Candidate main;
  walk(page, [&](const GumboNode& node) {
    if (!is_element(node) || is_dropped(node)) return false;
    const std::size_t own = measures.of(node).own();
    if (attribute(node, "itemprop").find("articleBody") != std::string_view::npos) marked.offer(node, own);
    if (tag_of(node) == GUMBO_TAG_ARTICLE) article.offer(node, own);
    if (tag_of(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main") main.offer(node, own);
    return true;
  });
  if (marked.own() >= kShortestBody) return *marked.node();
  const std::size_t whole = measures.of(page).own();
  const GumboNode* node = &page;
  if (article.node() != nullptr && 3 * article.own() >= whole) {
    node = article.node();
  } else if (main.node() != nullptr && 3 * main.own() >= whole) {
    node = main.node();
  }
  while (const GumboNode* const child = heaviest_child(*node, measures)) node = child;
  return *node;
}

}  // namespace geomsan
