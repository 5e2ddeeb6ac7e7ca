#include "app/report/html_writer.h"

#include <QtTest>

#include <string_view>

using namespace deepscope;

class TestHtmlWriter : public QObject {
    Q_OBJECT

    static std::string encoded(std::string_view text) {
        return base64({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    }

private Q_SLOTS:
    void markupIsText() {
        QCOMPARE(htmlEscaped("<b a='x' c=\"y\">&amp;"), std::string("&lt;b a=&#39;x&#39; c=&quot;y&quot;&gt;&amp;amp;"));
        QCOMPARE(htmlEscaped("Ünïcode 文字 😀\n\t"), std::string("Ünïcode 文字 😀\n\t"));
    }

    void whatHidesIsShown() {
        const std::string mark = "\xEF\xBF\xBD";
        QCOMPARE(htmlEscaped("a\xE2\x80\xAEgnp.exe"), "a" + mark + "gnp.exe");  // right-to-left override
        QCOMPARE(htmlEscaped("a\xE2\x81\xA6"), "a" + mark);                     // isolate
        QCOMPARE(htmlEscaped(std::string_view("a\0b\x1b[2J", 6)), "a" + mark + "b" + mark + "[2");
        QCOMPARE(htmlEscaped("\xC2\x85"), mark);  // a control of Latin-1
    }

    void invalidUtf8() {
        const std::string mark = "\xEF\xBF\xBD";
        QCOMPARE(htmlEscaped("\xFF"), mark);
        QCOMPARE(htmlEscaped("\xC0\xBC"), mark + mark);             // an overlong '<'
        QCOMPARE(htmlEscaped("\xE2\x82"), mark + mark);             // cut off
        QCOMPARE(htmlEscaped("\xED\xA0\x80"), mark + mark + mark);  // a surrogate
        QCOMPARE(htmlEscaped("\xF4\x90\x80\x80").find(mark), 0U);   // beyond Unicode
        QCOMPARE(htmlEscaped("\xE0\x80<").back(), ';');             // the bracket is not swallowed
    }

    void base64AsSpecified() {  // RFC 4648, section 10
        QCOMPARE(encoded(""), std::string());
        QCOMPARE(encoded("f"), std::string("Zg=="));
        QCOMPARE(encoded("fo"), std::string("Zm8="));
        QCOMPARE(encoded("foo"), std::string("Zm9v"));
        QCOMPARE(encoded("foobar"), std::string("Zm9vYmFy"));
        QCOMPARE(encoded("\xFF\xFE\xFD"), std::string("//79"));
    }

    void elementsClose() {
        HtmlWriter html;
        html.open("ul", {{"class", "a\"b"}}).element("li", "<x>").open("li").text("y");
        QCOMPARE(html.take(), std::string("<ul class=\"a&quot;b\"><li>&lt;x&gt;</li>\n<li>y</li>\n</ul>\n"));
    }
};

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_html_writer.moc"
