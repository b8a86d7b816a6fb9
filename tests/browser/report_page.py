"""Opens the HTML report in chromium and uses it as an editor would: report_page.py FOLDER (with the pages of ./run)."""

import base64
import json
import os
import pathlib
import sys
import time
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

FOLDER = pathlib.Path(sys.argv.pop())

# Text and what stands behind it, as painted; WCAG 2.1 asks for 4.5 (AA).
CONTRAST = """
const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const paper = (part) => {
  for (; part; part = part.parentElement) {
    const colour = getComputedStyle(part).backgroundColor;
    if (channels(colour)[3] !== 0) return colour;
  }
  return 'rgb(255, 255, 255)';
};
for (const fold of document.querySelectorAll('details')) fold.open = true;
const poor = new Set();
for (const part of document.querySelectorAll('body *')) {
  const own = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!own || part.closest('script, svg, .hidden, [hidden], dialog:not([open])')) continue;
  const [a, b] = [light(getComputedStyle(part).color), light(paper(part))];
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) poor.add(`${part.localName}.${part.className}: ${ratio.toFixed(2)}`);
}
return [...poor];
"""


def open_browser():
    options = webdriver.ChromeOptions()
    options.binary_location = '/usr/bin/chromium'
    for argument in ['--headless=new', '--disable-gpu', '--window-size=1280,1600', '--disable-dev-shm-usage']:
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument('--no-sandbox')
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
    return webdriver.Chrome(service=Service('/usr/bin/chromedriver'), options=options)


class ReportPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = open_browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def open(self, name, anchor=''):
        self.browser.get('about:blank')
        self.browser.get_log('performance')
        self.browser.get(f'file://{FOLDER}/{name}.html{anchor}')

    def cdp(self, command, **arguments):
        return self.browser.execute_cdp_cmd(command, arguments)

    def js(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def part(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def shown(self):
        return self.js("return [...document.querySelectorAll('.finding:not([hidden])')].map((card) => card.id)")

    def focused(self):
        return self.js('return document.activeElement.id')

    def first_paint(self):
        """Milliseconds from the beginning of the navigation; a page that is loaded may not have been painted yet."""
        for _ in range(100):
            paint = self.js("return performance.getEntriesByName('first-contentful-paint').map((entry) => entry.startTime)")
            if paint:
                return paint[0]
            time.sleep(.1)
        return float('nan')

    def press(self, *keys):
        webdriver.ActionChains(self.browser).send_keys(*keys).perform()

    def tearDown(self):
        self.cdp('Emulation.clearDeviceMetricsOverride')
        self.cdp('Emulation.setEmulatedMedia', media='', features=[])
        self.assertEqual([], [entry['message'] for entry in self.browser.get_log('browser')])

    def test_page_opens_and_asks_for_nothing(self):
        for name in ['seeds', 'english', 'mixed', 'many']:
            self.open(name)
            self.assertGreater(len(self.shown()), 4500 if name == 'many' else 1)
            asked = [json.loads(entry['message'])['message'] for entry in self.browser.get_log('performance')]
            urls = [entry['params']['request']['url'] for entry in asked
                    if entry['method'] == 'Network.requestWillBeSent']
            self.assertEqual([], [url for url in urls if not url.startswith(('data:', f'file://{FOLDER}/{name}.html'))])

    def test_language(self):
        self.open('english')
        self.assertEqual('en', self.part('html').get_attribute('lang'))
        self.assertIn('Findings', self.part('h2#findings').text)

    def test_hostile_texts_are_only_texts(self):
        self.open('mixed')
        self.assertEqual(1, self.js('return document.scripts.length'))
        self.assertEqual(0, self.js('return document.images.length'))
        self.assertIn('<script>alert(1)</script>', self.js('return document.body.textContent'))
        self.assertNotIn('\u202e', self.js('return document.body.textContent'))

    def test_choose_by_severity_kind_outlet_rule_and_date(self):
        self.open('mixed')
        everything = self.shown()
        self.assertGreaterEqual(len(everything), 4)
        Select(self.part('[name=kind]')).select_by_value('conversion')
        conversions = self.shown()
        self.assertEqual(1, len(conversions))
        self.assertIn('1', self.part('#shown').text)
        self.part('[type=reset]').click()
        time.sleep(.1)
        self.assertEqual(everything, self.shown())
        for name in ['severity', 'outlet', 'rule']:
            choice = Select(self.part(f'[name={name}]'))
            for option in choice.options[1:]:
                choice.select_by_value(option.get_attribute('value'))
                expected = int(option.text.split('(')[-1].rstrip(')'))
                self.assertEqual(expected, len(self.shown()), option.text)
            choice.select_by_value('')
        self.js("""const [from, to] = ['from', 'to'].map((name) => document.querySelector(`[name=${name}]`));
            from.value = '2025-06-21'; to.value = '2025-06-30';
            from.dispatchEvent(new Event('input', {bubbles: true}));""")
        self.assertEqual(['na-1'], [self.part(f'#{card} .place').text.split(':')[0] for card in self.shown()])

    def test_search(self):
        self.open('mixed')
        self.part('[name=words]').send_keys('도서관 160석')
        self.assertEqual(1, len(self.shown()))
        self.part('[name=words]').send_keys('없는말')
        self.assertEqual([], self.shown())
        self.assertNotIn('#', self.part('#shown').text)
        self.press(Keys.ESCAPE)
        time.sleep(.1)
        self.assertGreaterEqual(len(self.shown()), 4)

    def test_keyboard(self):
        self.open('mixed')
        cards = self.shown()
        self.press('j')
        self.assertEqual(cards[0], self.focused())
        self.press('jj')
        self.assertEqual(cards[2], self.focused())
        self.press('k')
        self.assertEqual(cards[1], self.focused())
        # The same key while the keyboard is set to Hangul.
        self.cdp('Input.dispatchKeyEvent', type='keyDown', code='KeyJ', key='ㅓ', text='ㅓ')
        self.assertEqual(cards[2], self.focused())
        self.press('o')
        self.assertTrue(self.js("return document.activeElement.querySelector('details').open"))
        self.press('?')
        self.assertTrue(self.part('#keys').is_displayed())
        self.press('j')
        self.assertTrue(self.part('#keys').is_displayed())
        self.press(Keys.ESCAPE)
        self.assertFalse(self.part('#keys').is_displayed())
        self.press('/')
        self.assertEqual('words', self.js('return document.activeElement.name'))
        self.press('j')
        self.assertEqual('j', self.part('[name=words]').get_attribute('value'))
        self.press(Keys.ESCAPE)
        self.press('?')
        self.part('#keys-off').click()
        self.press(Keys.ESCAPE)
        self.assertFalse(self.part('#keys').is_displayed())
        time.sleep(.2)  # the focus returns behind the dialog
        before = self.focused()
        self.press('j')
        self.assertEqual(before, self.focused())

    def test_deep_links(self):
        self.open('many')
        card = self.shown()[3000]
        self.open('many', f'#{card}')
        top = self.js('return document.getElementById(arguments[0]).getBoundingClientRect().top', card)
        self.assertTrue(-50 <= top <= 200, top)
        self.assertEqual(card, self.focused())
        # From a finding into the article, and back from its number.
        self.open('mixed')
        self.part('.finding .place').click()
        time.sleep(.2)
        self.assertEqual(1, self.js("return document.querySelectorAll('details.ledger[open]').length"))
        self.part('details.ledger[open] a.n').click()
        time.sleep(.2)
        self.assertTrue(self.focused().startswith('f-'))
        self.js("document.querySelector('.finding .origin a').click()")
        time.sleep(.1)
        self.assertTrue(self.js("return document.querySelector('.rules > div:target') !== null"))

    def test_a_link_shows_what_was_filtered_away(self):
        self.open('mixed')
        card = self.shown()[0]
        self.part('[name=words]').send_keys('없는말')
        self.js('location.hash = arguments[0]', card)
        time.sleep(.2)
        self.assertIn(card, self.shown())

    def test_copy_as_memo(self):
        self.open('mixed')
        self.js('navigator.clipboard.writeText = async (text) => { window.memo = text; }')
        self.press('j', 'c')
        time.sleep(.1)
        memo = self.js('return window.memo')
        self.assertTrue(memo.startswith('[수정 요청] '), memo)
        for part in ['462억원', '“', '계산: ', '고침: ']:
            self.assertIn(part, memo)
        self.assertEqual('복사했습니다', self.part('.finding .told').text)
        self.js("navigator.clipboard.writeText = async () => { throw new Error('refused'); }")
        self.press('c')
        time.sleep(.1)
        self.assertEqual(memo, self.part('.finding textarea').get_attribute('value'))

    def test_print(self):
        self.open('mixed')
        pdf = base64.b64decode(self.cdp('Page.printToPDF', preferCSSPageSize=True)['data'])
        self.assertTrue(pdf.startswith(b'%PDF'))
        self.cdp('Emulation.setEmulatedMedia', media='print')
        self.assertFalse(self.part('#filter').is_displayed())
        self.assertGreater(self.js("return document.querySelector('.finding details .origin').getBoundingClientRect().height"),
                           0)

    def test_narrow_and_zoomed(self):
        for name in ['seeds', 'mixed']:
            for width in [320, 360, 640]:
                self.cdp('Emulation.setDeviceMetricsOverride', width=width, height=800, deviceScaleFactor=1, mobile=False)
                self.open(name)
                self.js("for (const fold of document.querySelectorAll('details')) fold.open = true")
                self.assertLessEqual(self.js('return document.documentElement.scrollWidth'), width, name)

    def test_contrast(self):
        for scheme in ['light', 'dark']:
            self.cdp('Emulation.setEmulatedMedia', media='screen',
                     features=[{'name': 'prefers-color-scheme', 'value': scheme}])
            self.open('mixed')
            self.assertEqual([], self.js(CONTRAST), scheme)

    def test_structure(self):
        self.open('mixed')
        self.assertEqual(1, self.js("return document.querySelectorAll('h1').length"))
        self.assertEqual(1, self.js("return document.querySelectorAll('main').length"))
        nameless = self.js("""return [...document.querySelectorAll('select, input, textarea')].filter((field) =>
            field.labels.length === 0 && !field.getAttribute('aria-label')).map((field) => field.name)""")
        self.assertEqual([], nameless)
        levels = self.js("return [...document.querySelectorAll('h1, h2, h3')].map((heading) => +heading.localName[1])")
        self.assertTrue(all(b - a <= 1 for a, b in zip(levels, levels[1:])), levels)
        ids = self.js("return [...document.querySelectorAll('[id]')].map((part) => part.id)")
        self.assertEqual(len(ids), len(set(ids)))
        broken = self.js("""return [...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1))
            .filter((id) => !document.getElementById(id))""")
        self.assertEqual([], broken)

    def test_without_script(self):
        self.cdp('Emulation.setScriptExecutionDisabled', value=True)
        try:
            self.open('mixed')
            self.assertIn('462억원', self.part('.finding h3').text)
            self.assertFalse(self.part('#filter').is_displayed())
            self.assertFalse(self.part('.copy').is_displayed())
        finally:
            self.cdp('Emulation.setScriptExecutionDisabled', value=False)

    def test_many_findings_stay_usable(self):
        """Figures for a person; they depend on the machine, so nothing is asserted."""
        for name in ['seeds', 'many']:
            self.open(name)
            paint = self.first_paint()
            loaded = self.js('return performance.timing.loadEventEnd - performance.timing.navigationStart')
            searched = self.js("""const words = document.querySelector('[name=words]');
                const begin = performance.now();
                words.value = '시험장'; words.dispatchEvent(new Event('input', {bubbles: true}));
                document.body.getBoundingClientRect();
                return performance.now() - begin;""")
            size = (FOLDER / f'{name}.html').stat().st_size
            print(f'measured: {name}: {size / 1e6:.2f} MB, first paint {paint:.0f} ms, loaded {loaded:.0f} ms, '
                  f'search {searched:.0f} ms', file=sys.stderr)


if __name__ == '__main__':
    unittest.main()
