#pragma once
/// @file
/// A page as a tree of elements; private to src/corpus. The only place that runs the HTML parser.

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace geomsan {

/// The tree of one page, as an HTML5 browser would build it. Text in it is well-formed UTF-8 with entities decoded.
class HtmlTree {
 public:
  /// @param html well-formed UTF-8 without NUL, at most kMaxPageBytes
  /// Nothing when the tree would be deeper or bigger than any article's: building it could take time without end.
  [[nodiscard]] static std::optional<HtmlTree> parse(std::string_view html);
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  /// The element <html>.
  [[nodiscard]] const GumboNode& root() const { return *root_; }

 private:
  class Budget;
  HtmlTree(std::unique_ptr<Budget> memory, const GumboNode* root);
  std::unique_ptr<Budget> memory_;
  const GumboNode* root_;
};

/// A page is not longer than this. Bytes of UTF-8.
inline constexpr std::size_t kMaxPageBytes = std::size_t{16} << 20;

[[nodiscard]] inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

/// The element's tag; GUMBO_TAG_UNKNOWN for what is no element.
[[nodiscard]] inline GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

/// Text and, where it counts, white space and CDATA; empty for every other node.
[[nodiscard]] std::string_view characters_of(const GumboNode& node);

/// Value of an element's attribute, empty when it has none.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);

/// Walks a tree in reading order, however deep, without recursion.
/// @param enter called for each node; false passes over what is below it (leave is called all the same)
template <class Enter, class Leave>
void walk(const GumboNode& root, const Enter& enter, const Leave& leave) {
  struct Place {
    const GumboNode* node;
    unsigned next;
    unsigned children;
  };
  std::vector<Place> open;
  const auto begin = [&](const GumboNode& node) {
    const bool below = enter(node) && is_element(node);
    open.push_back({&node, 0, below ? node.v.element.children.length : 0});
  };
  begin(root);
  while (!open.empty()) {
    Place& place = open.back();
    if (place.next < place.children) {
      begin(*static_cast<const GumboNode*>(place.node->v.element.children.data[place.next++]));
    } else {
      const GumboNode& node = *place.node;
      open.pop_back();
      leave(node);
    }
  }
}

template <class Enter>
void walk(const GumboNode& root, const Enter& enter) {
  walk(root, enter, [](const GumboNode&) {});
}

}  // namespace geomsan
