"""Reading articles: every kind of input, where dates come from, and what bad input says."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest

from kg import articles
from kg.articles import Remark, dates, decoding, html
from kg.errors import InputError
from kg.model import Article, Skipped

PARAGRAPH = (
    "The foreign ministers of Norway and Chile met in Lima on Monday and agreed to open "
    "a joint research station, officials of both countries told reporters afterwards. "
)


def page(head: str = "", *, top: str = "", foot: str = "") -> str:
    body = "".join(f"<p>{PARAGRAPH}</p>" for _ in range(3))
    return (
        f"<!doctype html><html><head><title>Lima talks</title>{head}</head><body>"
        f"<article>{top}<h1>Lima talks</h1>{body}</article><footer>{foot}</footer></body></html>"
    )


def read(*paths: Path | str, date: dt.date | None = None) -> list[articles.Item]:
    return list(articles.read(paths, date=date))


def one(path: Path | str, date: dt.date | None = None) -> Article:
    (item,) = read(path, date=date)
    assert isinstance(item, Article), item
    return item


def why(path: Path | str) -> str:
    (item,) = read(path)
    assert isinstance(item, Skipped), item
    return item.why


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    return made


def put(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_plain_text_is_read_with_the_date_of_its_name(folder: Path) -> None:
    article = one(put(folder, "2015-11-26-lima.txt", PARAGRAPH))
    assert article.id == "news/2015-11-26-lima.txt"
    assert article.text == PARAGRAPH
    assert (article.date, article.date_origin) == (dt.date(2015, 11, 26), "file name")


def test_a_missing_date_stays_missing(folder: Path) -> None:
    article = one(put(folder, "lima.txt", PARAGRAPH))
    assert article.date is None and article.date_origin is None


def test_the_option_dates_only_what_has_no_date(folder: Path) -> None:
    put(folder, "20151126.md", PARAGRAPH)
    put(folder, "undated.md", PARAGRAPH)
    found = {a.id: a for a in read(folder, date=dt.date(1999, 1, 2)) if isinstance(a, Article)}
    assert found["news/20151126.md"].date_origin == "file name"
    assert found["news/undated.md"].date == dt.date(1999, 1, 2)
    assert found["news/undated.md"].date_origin == "option"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2015-11-26-title.txt", "2015-11-26"),
        ("20151126.html", "2015-11-26"),
        ("talks_2015_11_26.txt", "2015-11-26"),
        ("2015-13-40 and 2016.02.29.txt", "2016-02-29"),
        ("2015-02-30.txt", None),
        ("id-1201511269.txt", None),
        ("2015.txt", None),
    ],
)
def test_dates_in_file_names(name: str, expected: str | None) -> None:
    assert dates.in_name(name) == (expected and dt.date.fromisoformat(expected))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2015-11-26", "2015-11-26"),
        (" 2015-11-26T23:30:00-05:00 ", "2015-11-26"),
        ("20151126", "2015-11-26"),
        ("Thu, 26 Nov 2015 10:00:00 GMT", "2015-11-26"),
        ("2015", None),
        ("last week", None),
        ("26/11/2015", None),
        ("", None),
    ],
)
def test_written_dates(written: str, expected: str | None) -> None:
    assert dates.parse(written) == (expected and dt.date.fromisoformat(expected))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2015-11-26T09:00:00Z">',
        '<meta name="DC.date.issued" content="2015-11-26">',
        '<script type="application/ld+json">{"datePublished": "2015-11-26"}</script>',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2015-11-26"}]}</script>',
    ],
)
def test_a_page_states_its_date(folder: Path, head: str) -> None:
    article = one(put(folder, "page.html", page(head)))
    assert (article.date, article.date_origin) == (dt.date(2015, 11, 26), "metadata")


def test_a_page_states_its_date_in_a_marked_time_element(folder: Path) -> None:
    top = '<time itemprop="datePublished" datetime="2015-11-26">Thursday</time>'
    assert one(put(folder, "page.html", page(top=top))).date == dt.date(2015, 11, 26)


@pytest.mark.parametrize(
    "markup",
    [
        page(foot="Copyright 2009 Lima Times"),
        page(foot="© 12 March 2009"),
        page(top='<p>See also: <time datetime="2009-03-12">an older report</time></p>'),
        page('<meta property="article:modified_time" content="2009-03-12">'),
        page('<script type="application/ld+json">{broken</script>'),
        page('<link rel="canonical" href="https://news.example/2009/03/12/lima">'),
    ],
)
def test_the_date_of_a_page_is_never_guessed(folder: Path, markup: str) -> None:
    article = one(put(folder, "page.html", markup))
    assert article.date is None and article.date_origin is None


def test_a_page_gives_article_title_url_and_site_without_its_frame(folder: Path) -> None:
    head = (
        '<link rel="canonical" href="https://news.example/lima">'
        '<meta property="og:site_name" content="Lima Times">'
    )
    article = one(put(folder, "page.html", page(head, foot="Subscribe to our newsletter")))
    assert PARAGRAPH.strip() in article.text
    assert "Subscribe" not in article.text and "<p>" not in article.text
    assert article.title == "Lima talks"
    assert article.url == "https://news.example/lima"
    assert article.source == "Lima Times"


def test_a_page_without_an_article_says_so(folder: Path) -> None:
    assert "without an article" in why(put(folder, "a.html", "<html><body></body></html>"))
    menu = "".join(
        f"<li><a href='/{n}'>Section number {n} of the paper</a></li>" for n in range(60)
    )
    assert html.read(f"<html><body><nav><ul>{menu}</ul></nav></body></html>") is None


def test_records_keep_their_text_to_the_character(folder: Path) -> None:
    text = "Norway met Chile.\r\n\r\nLima \u2028 thanked both. \U0001f54a"
    record = {"id": 7, "text": text, "date": "2015-11-26", "source": "Lima Times"}
    article = one(put(folder, "a.jsonl", json.dumps(record, ensure_ascii=False) + "\n"))
    assert article.id == "7" and article.text == text and article.source == "Lima Times"
    assert (article.date, article.date_origin) == (dt.date(2015, 11, 26), "record")


def test_line_ends_of_plain_text_become_one_character(folder: Path) -> None:
    article = one(put(folder, "a.txt", b"Norway\r\nmet\rChile.\n"))
    assert article.text == "Norway\nmet\nChile.\n"


def test_a_bad_line_is_named_and_the_rest_is_read(folder: Path) -> None:
    lines = [
        '{"text": "A met B."}',
        "{oops",
        "[1]",
        '{"text": 5}',
        '{"text": " "}',
        "",
        '{"text": "C"}',
    ]
    items = read(put(folder, "a.jsonl", "\n".join(lines)))
    assert [item.id for item in items if isinstance(item, Article)] == [
        "news/a.jsonl#1",
        "news/a.jsonl#7",
    ]
    places = [item.where.rpartition(", ")[2] for item in items if isinstance(item, Skipped)]
    assert places == ["line 2", "line 3", "line 4", "line 5"]


def test_a_date_that_is_none_is_said_and_left_out(folder: Path) -> None:
    remark, article = read(put(folder, "a.jsonl", '{"text": "A", "date": "last week"}'))
    assert isinstance(remark, Remark) and "last week" in remark.what
    assert isinstance(article, Article) and article.date is None


@pytest.mark.parametrize(
    "content",
    [
        'Headline,Body,Published\nLima,"A met\nB, twice.",2015-11-26\n',
        '\ufeffBODY;headline;Day\n"A met\nB, twice.";Lima;2015-11-26\n',
        'title\tfull text\tdate\nLima\t"A met\nB, twice."\t2015-11-26\n',
    ],
)
def test_csv_columns_are_found_under_their_usual_names(folder: Path, content: str) -> None:
    article = one(put(folder, "a.csv", content))
    assert article.text == "A met\nB, twice." and article.title == "Lima"
    assert article.date == dt.date(2015, 11, 26) and article.id == "news/a.csv#2"


def test_csv_takes_articles_longer_than_the_default_field(folder: Path) -> None:
    text = "Norway met Chile. " * 10_000
    assert one(put(folder, "a.csv", f'text\n"{text}"\n')).text == text


def test_a_short_table_does_not_narrow_the_limit_for_others(folder: Path) -> None:
    before = csv.field_size_limit()
    one(put(folder, "a.csv", "text\nA\n"))
    assert csv.field_size_limit() >= before


def test_csv_without_a_text_column_says_what_it_found(folder: Path) -> None:
    assert "name,size" in why(put(folder, "a.csv", "name,size\na,1\n"))


def test_folders_are_read_in_order_and_deep(folder: Path) -> None:
    (folder / "b").mkdir()
    put(folder, "c.txt", "C")
    put(folder / "b", "a.txt", "A")
    put(folder, ".hidden.txt", "H")
    assert [item.id for item in read(folder) if isinstance(item, Article)] == [
        "news/b/a.txt",
        "news/c.txt",
    ]


def test_an_id_does_not_depend_on_where_the_path_starts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(folder, "a.txt", "A")
    monkeypatch.chdir(folder)
    assert {one(p).id for p in (folder, file, "a.txt", ".")} == {"news/a.txt"}


def test_an_id_is_given_once(folder: Path) -> None:
    file = put(folder, "a.jsonl", '{"id": "x", "text": "A"}\n{"id": "x", "text": "B"}')
    first, second = read(file)
    assert isinstance(first, Article) and first.text == "A"
    assert isinstance(second, Skipped) and second.where == "x"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.jsonl", b"", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        ("a.html", bytes(range(1, 9)) * 30, "not text"),
        ("a.pdf", b"%PDF-1.7", "not a kind of file"),
        ("a.txt", b"A" * (articles.MAX_CHARACTERS + 1), "too long"),
    ],
)
def test_what_cannot_be_read_says_why(folder: Path, name: str, content: bytes, reason: str) -> None:
    assert reason in why(put(folder, name, content))


def test_missing_paths_and_empty_folders_say_so(folder: Path) -> None:
    assert why(folder / "nothing.txt") == "does not exist"
    assert why(folder) == "is a folder without files"


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    put(folder, "a.txt", b"\0\0")
    put(folder, "b.txt", PARAGRAPH)
    assert [type(item) for item in read(folder / "none", folder)] == [Skipped, Skipped, Article]


@pytest.mark.parametrize(
    ("raw", "text", "remarked"),
    [
        ("Erdoğan".encode(), "Erdoğan", False),
        ("Erdoğan".encode("utf-8-sig"), "Erdoğan", False),
        ("Erdoğan".encode("utf-16"), "Erdoğan", False),
        ("Sánchez “said”".encode("cp1252"), "Sánchez “said”", True),
        ("Erdoğan and Šefčovič ".encode() + b"\xff", "Erdoğan and Šefčovič \ufffd", True),
    ],
)
def test_encodings(raw: bytes, text: str, remarked: bool) -> None:
    found, remark = decoding.decode(raw)
    assert found == text
    assert (remark is not None) == remarked


def test_a_page_may_declare_its_encoding() -> None:
    raw = '<meta charset="iso-8859-2"><p>Šefčovič</p>'.encode("iso-8859-2")
    assert decoding.decode(raw, html=True) == (raw.decode("iso-8859-2"), None)


@pytest.mark.parametrize("declared", [b"zlib_codec", b"no-such", b"utf-8"])
def test_a_wrong_declaration_is_not_believed(declared: bytes) -> None:
    found, remark = decoding.decode(b'<meta charset="' + declared + b'"><p>S\xe1nchez', html=True)
    assert found.endswith("Sánchez") and remark is not None


def test_binary_data_is_refused() -> None:
    with pytest.raises(InputError, match="not text"):
        decoding.decode(b"\0\1\2")


def test_halves_of_surrogate_pairs_are_replaced_in_place(folder: Path) -> None:
    article = one(put(folder, "a.jsonl", r'{"text": "A \ud83d met B."}'))
    assert article.text == "A \ufffd met B."
    article.text.encode()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b'{"id": "x", "text": "A met B."}', "A met B."),
        (b"Norway met Chile.", "Norway met Chile."),
        (page().encode(), PARAGRAPH.strip()),
    ],
)
def test_standard_input_is_told_by_how_it_begins(
    raw: bytes, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert text in one("-").text


def test_a_file_that_may_not_be_opened_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(folder, "a.txt", "A")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert why(file) == "cannot be read: Permission denied"
