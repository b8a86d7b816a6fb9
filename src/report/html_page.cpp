#include "report/html_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "text/message.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// More whole articles than these make a page slow; whoever wants all asks for the ledger.
constexpr std::size_t kMostArticles = 300;
constexpr std::size_t kOutletColumns = 60;

std::string fit_for_link(std::string text) {
  const auto unfit = [](char c) {
    return !is_ascii_letter(static_cast<char32_t>(c)) && !is_ascii_digit(static_cast<char32_t>(c));
  };
  std::replace_if(text.begin(), text.end(), unfit, '-');
  return text;
}

}  // namespace

HtmlPage::HtmlPage(const Report& shown, const RenderOptions& with) : report(shown), options(with), places(shown) {
  name_findings();
  gather_outlets();
  choose_articles();
}

std::string HtmlPage::anchor_of(const std::string& fingerprint) const {
  const auto known = anchor_of_.find(fingerprint);
  return known == anchor_of_.end() ? std::string() : known->second;
}

std::string HtmlPage::article_anchor(std::size_t document) const {
  if (!std::binary_search(articles_.begin(), articles_.end(), document)) return {};
  return fmt::format("a-{}", document + 1);
}

std::string HtmlPage::name_of_outlet(std::size_t document) const {
  const std::string& source = report.documents.at(document).source;
  return source.empty() ? message(MessageId::page_no_outlet) : shorten(source, kOutletColumns);
}

void HtmlPage::name_findings() {
  std::map<std::string, std::size_t> used;
  for (const Finding& finding : report.findings) {
    std::string anchor = "f-" + fit_for_link(finding.id);
    // A number follows when two findings share a fingerprint.
    const std::size_t times = ++used[anchor];
    if (times > 1) anchor += fmt::format("-{}", times);
    anchor_of_.emplace(finding.id, anchor);
    anchors_.push_back(std::move(anchor));
  }
}

void HtmlPage::gather_outlets() {
  std::map<std::string, std::vector<std::size_t>> findings;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    for (const std::size_t document : documents_of(report.findings[i])) {
      std::vector<std::size_t>& of_outlet = findings[name_of_outlet(document)];
      if (of_outlet.empty() || of_outlet.back() != i) of_outlet.push_back(i);
    }
  }
  for (auto& [name, of_outlet] : findings) outlets_.push_back({name, std::move(of_outlet)});
  std::stable_sort(outlets_.begin(), outlets_.end(),
                   [](const Outlet& a, const Outlet& b) { return a.findings.size() > b.findings.size(); });
  for (std::size_t i = 0; i < outlets_.size(); ++i) outlet_of_[outlets_[i].name] = i;
}

void HtmlPage::choose_articles() {
  std::set<std::size_t> chosen;
  if (options.ledger) {
    for (std::size_t i = 0; i < report.documents.size(); ++i) chosen.insert(i);
  } else {
    for (const Finding& finding : report.findings) {
      for (const std::size_t document : documents_of(finding)) {
        if (chosen.size() < kMostArticles) chosen.insert(document);
      }
    }
  }
  articles_.assign(chosen.begin(), chosen.end());
}

std::vector<std::size_t> documents_of(const Finding& finding) {
  std::vector<std::size_t> documents;
  for (const Evidence& evidence : finding.evidence) {
    if (std::find(documents.begin(), documents.end(), evidence.document) == documents.end()) {
      documents.push_back(evidence.document);
    }
  }
  return documents;
}

std::string rule_anchor(const std::string& rule) { return "r-" + fit_for_link(rule); }

}  // namespace geomsan
