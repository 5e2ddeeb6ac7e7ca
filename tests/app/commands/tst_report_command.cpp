#include "tests/app/commands/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

/// `report`: its structure as Python's parser reads it, and what a real browser makes of it.
class TestReportCommand : public QObject {
    Q_OBJECT

    // Markup, quotes, a right-to-left override and a byte that is no UTF-8.
    const QByteArray m_name = QByteArrayLiteral("x<script>alert(1)<b'\"&\xE2\x80\xAEgnp\xFF.png");
    QTemporaryDir m_folder;
    QByteArray m_page;
    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray python(const QString& code, const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(DEEPSCOPE_PYTHON), QStringList{QStringLiteral("-c"), code} + arguments);
        process.waitForFinished(60000);
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : process.readAllStandardError();
    }

    static QString browser() {
        for (const char* name : {"chromium", "chromium-browser", "google-chrome"}) {
            const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name));
            if (!found.isEmpty()) return found;
        }
        return {};
    }

    // The page as the browser has it, and what its console said.
    ProgramResult browse(const QString& file) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(browser(),
                      {"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                       "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--v=0", "--virtual-time-budget=4000",
                       "--user-data-dir=" + m_folder.filePath("profile"), "--dump-dom", QUrl::fromLocalFile(file).toString()});
        if (!process.waitForFinished(120000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase() {
        const QByteArray image = m_folder.path().toUtf8() + "/" + m_name;
        const QByteArray bytes = content(testPage("slide.png"));
        FILE* const file = std::fopen(image.constData(), "wb");  // Qt would not take the byte
        QVERIFY(file);
        QCOMPARE(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file),
                 static_cast<std::size_t>(bytes.size()));
        std::fclose(file);
        // A shell passes the name on byte by byte.
        QProcess program;
        program.start(QStringLiteral("/bin/sh"),
                      {"-c",
                       "exec \"$0\" report \"$1\"/x* --modes custom:256,gundam --max-tiles 2 --preset mini --weights synthetic:0 "
                       "--dtype f32 --out \"$1/r.html\"",
                       QStringLiteral(DEEPSCOPE_PROGRAM), m_folder.path()});
        QVERIFY(program.waitForFinished(120000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        m_page = content(in("r.html"));
        QVERIFY(!m_page.isEmpty());
    }

    void cleanupTestCase() { std::remove((m_folder.path().toUtf8() + "/" + m_name).constData()); }

    void structure() {
        const QString code = QStringLiteral(R"py(
import sys, html.parser
VOID = {"meta", "img", "link", "br", "input"}
class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(); self.open = []; self.count = {}; self.faults = []; self.ids = set(); self.targets = []
    def handle_starttag(self, tag, attributes):
        a = dict(attributes); self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in VOID: self.open.append(tag)
        for name in ("src", "href", "data", "action", "srcset", "poster", "xlink:href"):
            value = a.get(name)
            if value and not value.startswith(("data:image/png;base64,", "#")): self.faults.append(f"{tag} {name}={value[:40]}")
        if any(name.startswith("on") for name in a): self.faults.append(f"{tag} has a handler")
        if tag == "img" and not a.get("alt"): self.faults.append("img without alt")
        if tag == "svg" and not (a.get("aria-label") or a.get("aria-hidden")): self.faults.append("svg without a name")
        if tag == "th" and not a.get("scope"): self.faults.append("th without scope")
        if "id" in a:
            if a["id"] in self.ids: self.faults.append("id twice: " + a["id"])
            self.ids.add(a["id"])
        if a.get("href", "").startswith("#"): self.targets.append(a["href"][1:])
    def handle_endtag(self, tag):
        if tag in VOID: return
        if not self.open or self.open.pop() != tag: self.faults.append("unbalanced " + tag)
page = Page(); text = open(sys.argv[1], encoding="utf-8").read(); page.feed(text)
page.faults += ["open: " + tag for tag in page.open] + ["no target " + t for t in page.targets if t not in page.ids]
print(page.faults, page.count["script"], page.count["h1"], page.count["img"], page.count["details"])
)py");
        // One script, one title; the page, and eight heatmaps of each mode (seven where SAM's first global block is its last).
        const QByteArray found = python(code, {in("r.html")});
        QVERIFY2(found.startsWith("[] 1 1 "), found.constData());
        QCOMPARE(found.split(' ').last(), QByteArray("2"));
    }

    void nothingFromOutside() {
        QVERIFY(!m_page.contains("http://") && !m_page.contains("https://") && !m_page.contains("url(") &&
                !m_page.contains("@import"));
        QVERIFY(m_page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; img-src data:;"));
    }

    void namesAreText() {
        QVERIFY(!m_page.contains("<script>alert"));
        QVERIFY(!m_page.contains("\xE2\x80\xAE") && !m_page.contains("gnp\xFF"));
        QVERIFY(m_page.contains("<h1>x&lt;script&gt;alert(1)&lt;b&#39;&quot;&amp;\xEF\xBF\xBDgnp\xEF\xBF\xBD.png</h1>"));
    }

    void saysWhatItIsOf() {
        QVERIFY(m_page.contains("SYNTHETIC WEIGHTS."));
        QVERIFY(m_page.contains("synthetic, preset mini, seed 0"));
        QVERIFY(m_page.contains("custom:256 against gundam global"));
    }

    void inABrowser() {
        if (browser().isEmpty()) QSKIP("no chromium here: tools/setup installs it");
        const ProgramResult result = browse(in("r.html"));
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY2(!result.err.contains("CONSOLE"), result.err.constData());
        QVERIFY(result.out.contains("SYNTHETIC WEIGHTS."));
    }

    // A copy without the policy, so that a probe of the test's own may run in it.
    void whatTheBrowserShows() {
        if (browser().isEmpty()) QSKIP("no chromium here: tools/setup installs it");
        QByteArray copy = m_page;
        const qsizetype policy = copy.indexOf("<meta http-equiv");
        copy.remove(policy, copy.indexOf('>', policy) + 1 - policy);
        copy.replace("</body>", R"html(<script>
addEventListener("load", () => {
  const all = s => Array.from(document.querySelectorAll(s)), text = e => e.textContent;
  const table = all("table.stages")[0], first = () => parseFloat(table.tBodies[0].rows[0].cells[3].textContent);
  const times = Array.from(table.tBodies[0].rows, row => parseFloat(row.cells[3].textContent));
  const heading = table.tHead.rows[0].cells[3];
  heading.firstElementChild.click(); const up = first();
  heading.firstElementChild.click(); const down = first();
  const pictures = all("img");
  const seen = { undecoded: pictures.filter(i => !(i.complete && i.naturalWidth > 0)).length, pictures: pictures.length,
    modes: all("table.modes")[0].tBodies[0].rows.length, stages: times.length, claims: all("table.claims tbody tr").length,
    sorted: up === Math.min(...times) && down === Math.max(...times) && heading.getAttribute("aria-sort") === "descending",
    wide: document.documentElement.scrollWidth <= innerWidth, requests: performance.getEntriesByType("resource").filter(e => !e.name.startsWith("data:")).length };
  const out = document.createElement("pre"); out.id = "seen"; out.textContent = JSON.stringify(seen); document.body.append(out);
});</script></body>)html");
        QFile file(in("probe.html"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(copy) == copy.size());
        file.close();
        const ProgramResult result = browse(in("probe.html"));
        const QByteArray mark = "<pre id=\"seen\">";
        const qsizetype from = result.out.indexOf(mark) + mark.size();
        const QJsonObject seen =
            QJsonDocument::fromJson(result.out.mid(from, result.out.indexOf("</pre>", from) - from)).object();
        QVERIFY2(!seen.isEmpty(), result.err.constData());
        QCOMPARE(seen["undecoded"].toInt(-1), 0);
        QVERIFY(seen["pictures"].toInt() >= 15);
        QCOMPARE(seen["modes"].toInt(), 2);
        QCOMPARE(seen["stages"].toInt(), 19);  // of mini: input, 6 of SAM, 3 of the compressor, 6 of CLIP, 2 of fusion, layout
        QCOMPARE(seen["claims"].toInt(), 26);
        QVERIFY(seen["sorted"].toBool());
        QVERIFY(seen["wide"].toBool());
        QCOMPARE(seen["requests"].toInt(-1), 0);
    }

    void refusals() {
        const QStringList mini{"--preset", "mini", "--weights", "synthetic:0"};
        const auto report = [&](const QStringList& more) {
            return runProgram(QStringList{"report", testPage("small.png")} + mini + more);
        };
        QCOMPARE(report({"--modes", "tiny"}).status, 2);
        verifyRefusal(report({"--modes", "tiny", "--out", "-"}), 2, "only JSON");
        verifyRefusal(report({"--modes", "tiny", "--out", in("no/r.html")}), 1);
        QVERIFY(!QFile::exists(in("no")));
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
