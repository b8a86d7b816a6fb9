#pragma once

// Private to report/: what the parts of one HTML page share.

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/passage.hpp"
#include "report/report.hpp"

namespace geomsan {

/// One page: who stands where on it.
/// @pre report and options outlive it
class HtmlPage {
 public:
  HtmlPage(const Report& shown, const RenderOptions& with);

  const Report& report;
  const RenderOptions& options;
  Places places;

  /// Fit for an id and a link, unique on the page; by the index of the finding.
  [[nodiscard]] const std::string& anchor(std::size_t finding) const { return anchors_.at(finding); }
  /// The anchor of the finding with that fingerprint, empty when it is not on the page.
  [[nodiscard]] std::string anchor_of(const std::string& fingerprint) const;
  /// The anchor of an article that is shown whole, empty for others.
  [[nodiscard]] std::string article_anchor(std::size_t document) const;
  /// Articles that are shown whole, in the order of the report: all when the ledger was asked for, else those that a
  /// finding speaks of, the first few hundred of them.
  [[nodiscard]] const std::vector<std::size_t>& articles() const { return articles_; }

  /// Outlets that findings speak of, those with most findings first.
  struct Outlet {
    std::string name;
    std::vector<std::size_t> findings;  ///< in their order
  };
  [[nodiscard]] const std::vector<Outlet>& outlets() const { return outlets_; }
  /// Index into outlets() for an article that a finding speaks of.
  [[nodiscard]] std::size_t outlet_of(std::size_t document) const { return outlet_of_.at(name_of_outlet(document)); }
  /// The outlet of an article, or that it has none.
  [[nodiscard]] std::string name_of_outlet(std::size_t document) const;

 private:
  void name_findings();
  void gather_outlets();
  void choose_articles();

  std::vector<std::string> anchors_;
  std::map<std::string, std::string> anchor_of_;  ///< by fingerprint; the first of equal ones
  std::vector<std::size_t> articles_;
  std::vector<Outlet> outlets_;
  std::map<std::string, std::size_t> outlet_of_;
};

/// Articles a finding speaks of, each once, in the order of its evidence.
[[nodiscard]] std::vector<std::size_t> documents_of(const Finding& finding);

/// A link's id for a rule.
[[nodiscard]] std::string rule_anchor(const std::string& rule);

}  // namespace geomsan
