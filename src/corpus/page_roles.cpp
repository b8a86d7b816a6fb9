#include "corpus/page_roles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace geomsan {
namespace {

struct NamedZone {
  std::string_view name;
  Zone zone;
};

/// Parts of the words in class and id. Only names that are used for nothing else.
constexpr std::array<NamedZone, 12> kNamedZones = {{{"caption", Zone::caption},
                                                    {"figcap", Zone::caption},
                                                    {"byline", Zone::byline},
                                                    {"copyright", Zone::menu},
                                                    {"breadcrumb", Zone::menu},
                                                    {"related", Zone::related},
                                                    {"subtitle", Zone::deck},
                                                    {"sub-title", Zone::deck},
                                                    {"sub_title", Zone::deck},
                                                    {"subhead", Zone::deck},
                                                    {"sub-head", Zone::deck},
                                                    {"sub_head", Zone::deck}}};

}  // namespace

bool is_dropped(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEMPLATE || node.type == GUMBO_NODE_COMMENT) return true;
  switch (tag_of(node)) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_DATALIST:
      return true;
    default:
      break;
  }
  if (!is_element(node)) return false;
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  std::string style = ascii_lower(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool is_block(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return false;
    case GUMBO_TAG_UNKNOWN:  // elements of a site's own making
      return false;
    default:
      return is_element(node);
  }
}

bool is_heading(const GumboNode& node) {
  const GumboTag tag = tag_of(node);
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool is_cell(const GumboNode& node) { return tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH; }

std::optional<Zone> zone_by_tag(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MENU:
      return Zone::menu;
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
      return Zone::caption;
    case GUMBO_TAG_ADDRESS:
      return Zone::byline;
    default:
      return std::nullopt;
  }
}

std::optional<Zone> zone_by_name(const GumboNode& node) {
  if (!is_element(node)) return std::nullopt;
  if (attribute(node, "itemprop") == "author" || attribute(node, "rel") == "author") return Zone::byline;
  const std::string names = ascii_lower(attribute(node, "class")) + ' ' + ascii_lower(attribute(node, "id"));
  const auto* const named = std::find_if(kNamedZones.begin(), kNamedZones.end(), [&](const NamedZone& zone) {
    return names.find(zone.name) != std::string::npos;
  });
  return named == kNamedZones.end() ? std::nullopt : std::optional(named->zone);
}

}  // namespace geomsan
