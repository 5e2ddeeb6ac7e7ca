#include "app/session_file.h"
#include "app/session_recovery.h"
#include "encoder/errors.h"
#include "widgets/engine/file_search.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {

const QByteArray kHead = R"("format":"deepscope session","schema":1)";

QByteArray withHead(const QByteArray& rest) {
    return "{" + kHead + (rest.isEmpty() ? "" : ",") + rest + "}";
}

}  // namespace

/// Session files: what is written is read again, wherever the folder was moved; what anyone else may have written does no harm.
class TestSessionFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void pathsMoveWithTheFolder();
    void theVeryFileGoesBeforeItsName();
    void unknownMembersAreKept();
    void refusals_data();
    void refusals();
    void complaints_data();
    void complaints();
    void soundPartsSurviveBadOnes();
    void pagesOfNotesAndTabsFollowPagesThatAreLeftOut();
    void aMillionPagesAreRefused();
    void deepNestingIsRefused();
    void readOnlyFilesStay();
    void aFailedWriteLeavesTheOldFile();
    void aPipeIsNoSession();
    void pastedPicturesAreInIt();
    void lostFilesAreFoundByContentsThenName();
    void recoveryEndsWithItsProcess();

private:
    static QByteArray write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
        file.write(bytes);
        return bytes;
    }
    static SessionState full(const QString& folder);
};

SessionState TestSessionFile::full(const QString& folder) {
    SessionState state;
    Selection::State looked;
    looked.mode = "gundam";
    looked.view = ViewId::ofTile(1);
    looked.tap = "tile.1/sam.blocks.1";
    looked.pin = PinnedToken{ViewId::ofTile(1), {3, 4}, 16, false};
    looked.look = {.kind = ViewKind::AttentionFrom,
                   .channel = 17,
                   .sharedComponents = true,
                   .leaveOutOutliers = true,
                   .heads = AttentionQuery::Heads::One,
                   .head = 2,
                   .part = AttentionPart::RelH,
                   .keptMass = 0.5};
    state.pages.push_back({.path = folder + QStringLiteral("/pages/a.png"),
                           .sha256 = QString(64, QLatin1Char('a')),
                           .sizeBytes = 1234,
                           .modes = {"tiny", "gundam"},
                           .lookedAt = looked,
                           .note = QStringLiteral("two\nlines, „quoted“ \u4f60")});
    state.pages.push_back({.path = folder + QStringLiteral("/scan.pdf#3@300")});
    state.pages.push_back({.path = QStringLiteral(":/deepscope/sample_page.png")});
    state.current = 1;
    state.run.mode = parseMode("custom:320");
    state.run.weights.preset = Preset::Mini;
    state.run.weights.seed = 18446744073709551615ULL;
    state.run.device = "cpu";
    state.run.type = "bf16";
    state.run.implementation = "reference";
    state.run.threads = 3;
    state.run.warmup = 1;
    state.run.repeat = 7;
    state.run.maxTiles = 4;
    state.run.resizeOrder = ResizeOrder::Pillow13;
    state.canvas = {.scale = 2.5, .centre = {10.25, -3}, .fitted = false};
    state.colors.kinds[0].map = Colormap::Magma;
    state.colors.kinds[2].byHand["sam.blocks.3 mean"] = {-1.5, 2};
    state.colors.opacity = 0.25;
    state.decorations.grid = false;
    state.layout = QByteArray("\0layout\xff", 8);
    state.workspace = QStringLiteral("diff");
    Selection::State tab = looked;
    tab.page = 0;
    tab.pin.reset();
    state.tabs = {tab};
    state.workspaces = {{"diff", QJsonObject{{"a", folder + "/ours.safetensors"}, {"b", "/elsewhere/b.npz"}, {"rtol", 0.1}}}};
    TokenNote note;
    note.page = 0;
    note.mode = "gundam";
    note.tap = "tile.1/sam.blocks.1";
    note.token = *looked.pin;
    note.text = QStringLiteral("the key is padding");
    TokenNote cls = note;
    cls.page = 1;
    cls.token = PinnedToken{ViewId::global(), {}, 0, true};
    state.notes = {note, cls};
    return state;
}

void TestSessionFile::everythingComesBack() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.deepscope"));
    const SessionState written = full(folder.path());
    PastedPictures pasted;
    const QByteArray digest = writeSessionFile(path, written, pasted);
    QCOMPARE(digest, digestOfFile(path));
    const SessionFile read = readSessionFile(path);
    QCOMPARE(read.digest, digest);
    QCOMPARE(read.session.problemCount, 0);
    const SessionState& state = read.session.state;
    QCOMPARE(QJsonDocument(sessionToJson(state, folder.path(), pasted)).toJson(),
             QJsonDocument(sessionToJson(written, folder.path(), pasted)).toJson());
    QCOMPARE(sessionContents(state), sessionContents(written));
    // And as values, not only as JSON.
    QVERIFY(state.pages[0].lookedAt->look == written.pages[0].lookedAt->look);
    QVERIFY(state.pages[0].lookedAt->pin == written.pages[0].lookedAt->pin);
    QVERIFY(state.run == written.run);
    QVERIFY(state.colors == written.colors);
    QVERIFY(state.canvas == written.canvas);
    QVERIFY(state.decorations == written.decorations);
    QCOMPARE(state.layout, written.layout);
    QCOMPARE(state.workspaces, written.workspaces);
    QCOMPARE(state.notes.size(), std::size_t{2});
    QVERIFY(state.notes[1].token.isClassToken);
    QCOMPARE(state.pages[0].note, written.pages[0].note);
    QCOMPARE(read.session.missing, (std::vector<int>{0, 1}));  // none of these files was made
}

void TestSessionFile::pathsMoveWithTheFolder() {
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("was/pages"));
    QDir(folder.path()).mkpath(QStringLiteral("was/sessions"));
    for (const char* name : {"was/pages/a.png", "was/scan.pdf", "far.png", "was/ours.safetensors"})
        write(folder.filePath(QLatin1String(name)), "x");
    SessionState state = full(folder.filePath(QStringLiteral("was")));
    state.pages.push_back({.path = QStringLiteral("/nowhere/at/all.png")});
    PastedPictures pasted;
    writeSessionFile(folder.filePath(QStringLiteral("was/sessions/s.deepscope")), state, pasted);
    QVERIFY(QDir(folder.path()).rename(QStringLiteral("was"), QStringLiteral("is")));
    const ReadSession read = readSessionFile(folder.filePath(QStringLiteral("is/sessions/s.deepscope"))).session;
    QCOMPARE(read.state.pages[0].path, folder.filePath(QStringLiteral("is/pages/a.png")));
    QCOMPARE(read.state.pages[1].path, folder.filePath(QStringLiteral("is/scan.pdf#3@300")));
    QCOMPARE(read.missing, std::vector<int>{3});
    // The session alone was moved: its pages are where they were.
    QDir(folder.path()).mkpath(QStringLiteral("deep/er/and/deeper"));
    const QString alone = folder.filePath(QStringLiteral("deep/er/and/deeper/s.deepscope"));
    SessionState stays = state;
    stays.pages[0].path = folder.filePath(QStringLiteral("is/pages/a.png"));
    writeSessionFile(folder.filePath(QStringLiteral("is/sessions/s.deepscope")), stays, pasted);
    QVERIFY(QFile::rename(folder.filePath(QStringLiteral("is/sessions/s.deepscope")), alone));
    QCOMPARE(readSessionFile(alone).session.state.pages[0].path, stays.pages[0].path);
    // Files of workspaces below the folder move too; others stay.
    SessionState workspaces = full(folder.filePath(QStringLiteral("is")));
    writeSessionFile(folder.filePath(QStringLiteral("is/w.deepscope")), workspaces, pasted);
    QVERIFY(QDir(folder.path()).rename(QStringLiteral("is"), QStringLiteral("now")));
    const QJsonObject diff =
        readSessionFile(folder.filePath(QStringLiteral("now/w.deepscope"))).session.state.workspaces["diff"].toObject();
    QCOMPARE(diff["a"].toString(), folder.filePath(QStringLiteral("now/ours.safetensors")));
    QCOMPARE(diff["b"].toString(), QStringLiteral("/elsewhere/b.npz"));
}

void TestSessionFile::theVeryFileGoesBeforeItsName() {
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("a"));
    QDir(folder.path()).mkpath(QStringLiteral("b"));
    write(folder.filePath(QStringLiteral("a/p.png")), "the one");
    write(folder.filePath(QStringLiteral("b/p.png")), "another");
    write(folder.filePath(QStringLiteral("b/p.png")), "another one");
    SessionState state;
    state.pages.push_back({.path = folder.filePath(QStringLiteral("a/p.png")), .sizeBytes = 7});
    PastedPictures pasted;
    writeSessionFile(folder.filePath(QStringLiteral("a/s.deepscope")), state, pasted);
    QVERIFY(QFile::copy(folder.filePath(QStringLiteral("a/s.deepscope")), folder.filePath(QStringLiteral("b/s.deepscope"))));
    QCOMPARE(readSessionFile(folder.filePath(QStringLiteral("b/s.deepscope"))).session.state.pages[0].path,
             folder.filePath(QStringLiteral("a/p.png")));
}

void TestSessionFile::unknownMembersAreKept() {
    const QByteArray json = withHead(R"("future":{"x":[1,2]},"pages":[{"path":"/p.png","rating":5}],)"
                                     R"("notes":[{"page":0,"text":"t","token":{"row":1},"author":"me"}],)"
                                     R"("workspaces":{"plot":{"k":1}})");
    const ReadSession read = readSession(json, QStringLiteral("s"), QStringLiteral("/"));
    QCOMPARE(read.problemCount, 0);
    PastedPictures pasted;
    const QJsonObject again = sessionToJson(read.state, QString(), pasted);
    QCOMPARE(again["future"].toObject()["x"].toArray().size(), 2);
    QCOMPARE(again["pages"].toArray()[0].toObject()["rating"].toInt(), 5);
    QCOMPARE(again["notes"].toArray()[0].toObject()["author"].toString(), QStringLiteral("me"));
    QCOMPARE(again["workspaces"].toObject()["plot"].toObject()["k"].toInt(), 1);
}

void TestSessionFile::refusals_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << "expected JSON";
    QTest::newRow("cut short") << QByteArray(R"({"format":"deepscope ses)") << "at byte";
    QTest::newRow("bytes") << QByteArray("\x00\xff\x01\x02", 4) << "expected JSON";
    QTest::newRow("array") << QByteArray("[1]") << "expected an object";
    QTest::newRow("other JSON") << QByteArray(R"({"schema":1})") << "\"format\"";
    QTest::newRow("no schema") << QByteArray(R"({"format":"deepscope session"})") << "a schema number";
    QTest::newRow("schema of text") << QByteArray(R"({"format":"deepscope session","schema":"1"})") << "a schema number";
    QTest::newRow("schema 0") << QByteArray(R"({"format":"deepscope session","schema":0})") << "a schema number";
    QTest::newRow("newer") << QByteArray(R"({"format":"deepscope session","schema":2,"version":"9.1"})")
                           << "made by a newer version, 9.1";
    QTest::newRow("absurd schema") << QByteArray(R"({"format":"deepscope session","schema":1e300})") << "newer version";
}

void TestSessionFile::refusals() {
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    try {
        readSession(json, QStringLiteral("the.deepscope"), QStringLiteral("/"));
        QFAIL("it was taken");
    } catch (const FileError& error) {
        const QString sentence = QString::fromStdString(error.problem().sentence());
        QVERIFY2(sentence.contains(words) && sentence.contains(QLatin1String("the.deepscope")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QLatin1Char('\n')));
    }
}

void TestSessionFile::complaints_data() {
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const char* rest, const char* where) {
        QTest::newRow(name) << QByteArray(rest) << QString::fromLatin1(where);
    };
    row("pages of a number", R"("pages":7)", "pages");
    row("page of text", R"("pages":["x"])", "pages[0]");
    row("no path", R"("pages":[{}])", "pages[0].path");
    row("path of a number", R"("pages":[{"path":3}])", "pages[0].path");
    row("path with NUL", R"("pages":[{"path":"a\u0000b.png"}])", "pages[0].path");
    row("a resource", R"("pages":[{"path":":/deepscope/deepscope.svg"}])", "pages[0].path");
    row("no mode", R"("pages":[{"path":"/a.png","modes":["huge",7]}])", "pages[0].modes");
    row("bytes below 0", R"("pages":[{"path":"/a.png","bytes":-5}])", "pages[0].bytes");
    row("picture of text", R"("pages":[{"path":"x","png":"%%%"}])", "pages[0].png");
    row("picture of nothing", R"("pages":[{"path":"x","png":"AAAA"}])", "pages[0].png");
    row("page mode", R"("pages":[{"path":"/a.png","selection":{"mode":"custom:65"}}])", "pages[0].selection.mode");
    row("no tile", R"("pages":[{"path":"/a.png","selection":{"view":"tile.99"}}])", "pages[0].selection.view");
    row("tap with a line", R"("pages":[{"path":"/a.png","selection":{"tap":"a\nb"}}])", "pages[0].selection.tap");
    row("pin beyond its grid", R"("pages":[{"path":"/a.png","selection":{"pin":{"row":9,"column":0,"grid":8}}}])",
        "pages[0].selection.pin.row");
    row("grid absurd", R"("pages":[{"path":"/a.png","selection":{"pin":{"grid":1e18}}}])", "pages[0].selection.pin.grid");
    row("row of a fraction", R"("pages":[{"path":"/a.png","selection":{"pin":{"row":0.5,"grid":8}}}])",
        "pages[0].selection.pin.row");
    row("look", R"("pages":[{"path":"/a.png","selection":{"look":{"kind":"sideways"}}}])", "pages[0].selection.look.kind");
    row("mass", R"("pages":[{"path":"/a.png","selection":{"look":{"keptMass":0}}}])", "pages[0].selection.look.keptMass");
    row("run of an array", R"("run":[])", "run");
    row("mode", R"("run":{"mode":"custom:1"})", "run.mode");
    row("seed", R"("run":{"weights":"synthetic:-3"})", "run.weights");
    row("weights gone", R"("run":{"weights":"/nowhere/model.safetensors"})", "run.weights");
    row("threads", R"("run":{"threads":1e9})", "run.threads");
    row("scale", R"("canvas":{"scale":-1})", "canvas.scale");
    row("centre", R"("canvas":{"centre":[1,2,3]})", "canvas.centre");
    row("range upside down", R"("colors":{"byHand":{"signed":{"x":[2,1]}}})", "colors.byHand.signed");
    row("decoration", R"("decorations":{"grid":"yes"})", "decorations.grid");
    row("layout", R"("layout":"not base64!")", "layout");
    row("workspaces", R"("workspaces":4)", "workspaces");
    row("tab of no page", R"("tabs":[{"page":3,"tap":"tokens"}])", "tabs[0].page");
    row("note of no page", R"("notes":[{"page":12,"text":"t"}])", "notes[0].page");
    row("note of a number", R"("pages":[{"path":"/a.png"}],"notes":[{"page":0,"text":3}])", "notes[0].text");
}

void TestSessionFile::complaints() {
    QFETCH(QByteArray, rest);
    QFETCH(QString, where);
    const ReadSession read = readSession(withHead(rest), QStringLiteral("the.deepscope"), QStringLiteral("/"));
    QVERIFY(read.problemCount > 0);
    const QString sentence = QString::fromStdString(read.problems.front().sentence());
    QVERIFY2(sentence.contains(QStringLiteral("the.deepscope, ") + where + QStringLiteral(": expected ")), qPrintable(sentence));
    QVERIFY(!sentence.contains(QLatin1Char('\n')));
}

void TestSessionFile::soundPartsSurviveBadOnes() {
    const ReadSession read = readSession(
        withHead(
            R"("pages":[{"path":"/a.png","note":"kept","modes":["tiny","?"]}],"current":0,"run":{"mode":"base","type":5},)"
            R"("colors":{"opacity":0.5,"features":7},"notes":[{"page":0,"text":"good","token":{"row":1,"column":1,"grid":4}},8])"),
        QStringLiteral("s"), QStringLiteral("/"));
    QCOMPARE(read.state.pages.size(), std::size_t{1});
    QCOMPARE(read.state.pages[0].note, QStringLiteral("kept"));
    QCOMPARE(read.state.pages[0].modes, std::vector<std::string>{"tiny"});
    QCOMPARE(read.state.run.mode.name(), std::string("base"));
    QCOMPARE(read.state.run.type, std::string("auto"));
    QCOMPARE(read.state.colors.opacity, 0.5);
    QCOMPARE(read.state.notes.size(), std::size_t{1});
    QVERIFY(read.problemCount >= 2);
}

void TestSessionFile::pagesOfNotesAndTabsFollowPagesThatAreLeftOut() {
    const ReadSession read = readSession(
        withHead(R"("pages":[{"path":5},{"path":"/b.png"}],"current":1,"notes":[{"page":0,"text":"lost"},{"page":1,"text":"b"}],)"
                 R"("tabs":[{"page":1,"tap":"tokens"}])"),
        QStringLiteral("s"), QStringLiteral("/"));
    QCOMPARE(read.state.pages.size(), std::size_t{1});
    QCOMPARE(read.state.current, 0);
    QCOMPARE(read.state.notes.size(), std::size_t{1});
    QCOMPARE(read.state.notes[0].text, QStringLiteral("b"));
    QCOMPARE(read.state.notes[0].page, 0);
    QCOMPARE(read.state.tabs[0].page, 0);
}

void TestSessionFile::aMillionPagesAreRefused() {
    QByteArray pages;
    pages.reserve(3'000'000);
    for (int i = 0; i < 1'000'000; ++i) pages += i ? ",{}" : "{}";
    QVERIFY_EXCEPTION_THROWN(readSession(withHead("\"pages\":[" + pages + "]"), QStringLiteral("s"), QStringLiteral("/")),
                             FileError);
}

void TestSessionFile::deepNestingIsRefused() {
    const QByteArray deep = "\"x\":" + QByteArray(200'000, '[') + QByteArray(200'000, ']');
    QVERIFY_EXCEPTION_THROWN(readSession(withHead(deep), QStringLiteral("s"), QStringLiteral("/")), FileError);
}

void TestSessionFile::readOnlyFilesStay() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.deepscope"));
    const QByteArray before = write(path, "what was there");
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    PastedPictures pasted;
    QVERIFY_EXCEPTION_THROWN(writeSessionFile(path, full(folder.path()), pasted), FileError);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void TestSessionFile::aFailedWriteLeavesTheOldFile() {
    QTemporaryDir folder;
    PastedPictures pasted;
    QVERIFY_EXCEPTION_THROWN(writeSessionFile(folder.filePath(QStringLiteral("no/such/s.deepscope")), {}, pasted), FileError);
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY_EXCEPTION_THROWN(readSessionFile(folder.filePath(QStringLiteral("s.deepscope"))), FileError);
    QVERIFY_EXCEPTION_THROWN(readSessionFile(folder.path()), FileError);
}

void TestSessionFile::aPipeIsNoSession() {
    QVERIFY_EXCEPTION_THROWN(readSessionFile(QStringLiteral("/dev/zero")), FileError);
}

void TestSessionFile::pastedPicturesAreInIt() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.deepscope"));
    QImage picture(31, 17, QImage::Format_RGB32);
    picture.fill(QColor(10, 200, 30));
    picture.setPixelColor(5, 6, Qt::red);
    SessionState state;
    state.pages.push_back({.path = QStringLiteral("pasted 1"), .pasted = picture});
    PastedPictures pasted;
    writeSessionFile(path, state, pasted);
    const ReadSession read = readSessionFile(path).session;
    QCOMPARE(read.problemCount, 0);
    QVERIFY(read.missing.empty());
    QCOMPARE(read.state.pages[0].pasted.convertToFormat(QImage::Format_RGB32), picture);
}

void TestSessionFile::lostFilesAreFoundByContentsThenName() {
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("x/y"));
    write(folder.filePath(QStringLiteral("x/renamed.png")), "the bytes");
    write(folder.filePath(QStringLiteral("x/y/named.png")), "other bytes");
    write(folder.filePath(QStringLiteral("x/twice.png")), "1");
    write(folder.filePath(QStringLiteral("x/y/twice.png")), "2");
    const QString sha = QStringLiteral("26f03a1c93aa19bb03ec4ed91c1b2dbd7df2a27b5cd1a4a0d7d0d5d1de3ffbb9");
    QFile file(folder.filePath(QStringLiteral("x/renamed.png")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString real = QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    const std::vector<QString> found = findLostFiles(folder.path(),
                                                     {{QStringLiteral("a.png"), real, 9},
                                                      {QStringLiteral("named.png"), sha, 9},
                                                      {QStringLiteral("twice.png"), {}, -1},
                                                      {QStringLiteral("gone.png"), {}, -1}},
                                                     true, {});
    QCOMPARE(found[0], folder.filePath(QStringLiteral("x/renamed.png")));
    QCOMPARE(found[1], folder.filePath(QStringLiteral("x/y/named.png")));
    QVERIFY(found[2].isEmpty());  // which of the two is not for us to say
    QVERIFY(found[3].isEmpty());
    QVERIFY(findLostFiles(folder.path(), {{QStringLiteral("named.png"), {}, -1}}, false, {})[0].isEmpty());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(findLostFiles(folder.path(), {{QStringLiteral("a.png"), {}, -1}}, true, stop.get_token()),
                             Cancelled);
}

void TestSessionFile::recoveryEndsWithItsProcess() {
    QTemporaryDir folder;
    PastedPictures pasted;
    SessionRecovery recovery(folder.path());
    recovery.write(full(QStringLiteral("/p")), QStringLiteral("/p/s.deepscope"), pasted);
    QVERIFY(QFile::exists(recovery.file()));
    QVERIFY(SessionRecovery::find(folder.path()).empty());  // its process, this one, is at work
    // As a process that was killed leaves it: a lock of a process that is no more.
    const QString crashed = folder.filePath(QStringLiteral("recovery-1-aa.deepscope"));
    QVERIFY(QFile::copy(recovery.file(), crashed));
    write(crashed + QStringLiteral(".lock"), "999999999\ndeepscope\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    write(folder.filePath(QStringLiteral("recovery-2-bb.deepscope")), "torn");
    auto found = SessionRecovery::find(folder.path());
    QCOMPARE(found.size(), std::size_t{2});
    const auto one = std::find_if(found.begin(), found.end(), [&](const CrashedSession& c) { return c.file == crashed; });
    QVERIFY(one != found.end());
    QCOMPARE(one->pageCount, 3);
    QCOMPARE(one->noteCount, 2);
    QCOMPARE(one->sessionPath, QStringLiteral("/p/s.deepscope"));
    QVERIFY(SessionRecovery::find(folder.path()).empty());  // held: no other process offers them
    SessionRecovery::discard(*one);
    QVERIFY(!QFile::exists(crashed));
    recovery.finish();
    QVERIFY(!QFile::exists(recovery.file()));
    QVERIFY(!QFile::exists(recovery.file() + QStringLiteral(".lock")));
}

QTEST_MAIN(TestSessionFile)
#include "tst_session_file.moc"
