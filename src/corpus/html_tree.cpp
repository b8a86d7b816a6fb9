#include "corpus/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <new>
#include <unordered_set>
#include <utility>

namespace geomsan {
namespace {

constexpr std::size_t kDeepest = 512;  // as browsers; the parser's time grows with depth times tags
constexpr std::size_t kMostNodes = 200'000;
constexpr std::size_t kMostTags = 200'000;      // closing ones count, too
constexpr std::size_t kMostAttributes = 1'000;  // of one tag; the parser compares each with each
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

}  // namespace

/// Gives the parser its memory and stops it when the tree outgrows its limits. The parser is C and cannot be told to
/// stop, so it is left by longjmp; all of its memory is here.
class HtmlTree::Budget {
 public:
  /// The root, or nothing when it was stopped.
  const GumboNode* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Budget::allocate;
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;  // each would keep a copy of the open tags
    if (setjmp(stop_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
  }

 private:
  static void* allocate(void* self, std::size_t size) {
    auto& budget = *static_cast<Budget*>(self);
    void* const memory = budget.allow(size) ? budget.take(size) : nullptr;
    if (memory == nullptr) std::longjmp(budget.stop_, 1);
    return memory;
  }

  /// A node or an attribute is told by its size. Now and then a string is taken for one, which does no harm.
  bool allow(std::size_t size) noexcept {
    bytes_ += size;
    if (size == sizeof(GumboAttribute)) ++attributes_;
    return bytes_ <= kMostBytes && attributes_ <= kMostAttributes && newest_depth() <= kDeepest;
  }

  void* take(std::size_t size) noexcept {
    try {
      void* const memory = memory_.allocate(size == 0 ? 1 : size);
      if (size != sizeof(GumboNode)) return memory;
      std::memset(memory, 0, size);
      nodes_.insert(memory);
      newest_ = memory;
      attributes_ = 0;
      return nodes_.size() <= kMostNodes ? memory : nullptr;
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
  }

  /// How deep the newest node was put, 0 while it has no place. Counted once, when something else is asked for.
  std::size_t newest_depth() noexcept {
    std::size_t depth = 0;
    const void* parent = newest_ == nullptr ? nullptr : parent_of(newest_);
    if (parent == nullptr) return 0;
    newest_ = nullptr;
    if (!nodes_.contains(parent)) return 0;
    for (; parent != nullptr && depth <= kDeepest; parent = parent_of(parent)) ++depth;
    return depth;
  }

  static const void* parent_of(const void* node) noexcept {
    const void* parent = nullptr;
    std::memcpy(&parent, static_cast<const char*>(node) + offsetof(GumboNode, parent), sizeof parent);
    return parent;
  }

  std::pmr::monotonic_buffer_resource memory_;
  std::unordered_set<const void*> nodes_;
  const void* newest_ = nullptr;
  std::jmp_buf stop_{};
  std::size_t bytes_ = 0;
  std::size_t attributes_ = 0;
};

HtmlTree::HtmlTree(std::unique_ptr<Budget> memory, const GumboNode* root) : memory_(std::move(memory)), root_(root) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::optional<HtmlTree> HtmlTree::parse(std::string_view html) {
  if (static_cast<std::size_t>(std::count(html.begin(), html.end(), '<')) > kMostTags) return std::nullopt;
  auto memory = std::make_unique<Budget>();
  const GumboNode* const root = memory->parse(html);
  if (root == nullptr) return std::nullopt;
  return HtmlTree(std::move(memory), root);
}

std::string_view characters_of(const GumboNode& node) {
  const bool text = node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
  return text ? std::string_view(node.v.text.text) : std::string_view();
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

}  // namespace geomsan
