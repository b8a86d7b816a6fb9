"""Writes so many articles, each with a sum that does not hold: many_articles.py COUNT"""

import json
import random
import sys

OUTLETS = ['가 신문', '나 신문', '다 일보', '라 방송', '마 경제', '바 통신', '사 뉴스', '아 저널']
PLACES = ['도서관', '체육관', '박물관', '시험장', '주차장', '보건소', '공연장', '복지관', '수영장', '연구동']
CITIES = [first + second for first in '가나다라마바사아자차카타파하' for second in '산주천원포양성진안남']

random.seed(1)
for number in range(int(sys.argv[1])):
    before, added = random.randint(200, 900), random.randint(11, 99)
    wrong = before + added + 10
    city, place = random.choice(CITIES), random.choice(PLACES)
    people, area = random.randint(1000, 9999), random.randint(1000, 9999)
    print(json.dumps({
        'id': f'article-{number}',
        'source': random.choice(OUTLETS),
        'date': f'2025-{random.randint(1, 12):02}-{random.randint(1, 28):02}',
        'title': f'{city}시 {place} 건립비 {wrong}억원으로',
        'body': f'{city}시가 {place}을 새로 짓는다. 건립비는 기존 {before}억원에서 {added}억원 증액된 {wrong}억원으로 '
                f'늘었다.\n연면적은 {area}㎡이고 해마다 {people}명이 찾을 것으로 {city}시는 내다봤다.',
    }, ensure_ascii=False))
