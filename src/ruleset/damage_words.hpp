#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace geomsan {

/// One text and the damage that must be seen in it; empty for a sound one.
struct DamageExample {
  std::string file;
  std::size_t line = 0;
  std::string text;
  std::string expected;  ///< name of the kind
};

/// Words by which damaged text is told from sound text; from rules/corpus/damage.yaml.
struct DamageWords {
  std::vector<std::string> shares;       ///< word whose number is a percentage: 증가율, 금리
  std::vector<std::string> changes;      ///< beginning of a word that says how far something moved: 올랐, 감소
  std::vector<std::string> outcomes;     ///< beginning of a word that says what a share came to: 그쳤, 집계
  std::vector<std::string> particles;    ///< what may stand behind a number that has lost its sign: 를, 로
  std::vector<std::string> percentages;  ///< how a percentage is written: %, 퍼센트
  std::vector<std::string> levels;       ///< what cannot fall by as much as it is: 코스피, 주가
  std::vector<std::string> falls;        ///< beginning of a word that says it fell: 하락, 내린
  std::vector<std::string> counted;      ///< syllables that do stand behind a number, besides units and particles
  std::vector<std::string> finals;       ///< syllables on which a sentence ends
  std::vector<std::string> unfinished;   ///< ends of words on which no article ends: 를, 으로
  std::vector<DamageExample> examples;
};

}  // namespace geomsan
