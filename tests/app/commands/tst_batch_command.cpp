#include "program.h"
#include "tests/encoder/image/pdf_writer.h"

#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <memory>

namespace {

const QStringList kQuick{"--modes", "custom:256", "--preset", "mini", "--dtype", "f32", "--taps", "tokens", "--threads", "1"};

/// What makes a file the one it was.
struct FileStamp {
    ino_t node = 0;
    qint64 modifiedNs = 0;
    bool operator==(const FileStamp&) const = default;
};

FileStamp stampOf(const QString& path) {
    struct stat status {};
    if (::stat(path.toLocal8Bit().constData(), &status) != 0) return {};
    return {status.st_ino, qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly) {
    QFile file(path);
    if (!file.open(mode) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

/// The folder's files but for locks, relative and sorted.
QStringList filesIn(const QString& folder) {
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = QDir(folder).relativeFilePath(entries.next());
        if (!name.startsWith(".lock")) files << name;
    }
    files.sort();
    return files;
}

QList<QJsonObject> linesOf(const QByteArray& manifest) {
    QList<QJsonObject> lines;
    for (const QByteArray& line : manifest.split('\n')) {
        if (!line.isEmpty()) lines << QJsonDocument::fromJson(line).object();
    }
    return lines;
}

/// Pages of different pixels: `count` pictures in folders a, b, …, and a PDF of `pdfPages`.
class MadeCorpus {
public:
    explicit MadeCorpus(int count, int pdfPages = 0) {
        for (int i = 0; i < count; ++i) {
            const QString folder = path(QChar('a' + i % 4));
            QDir().mkpath(folder);
            QImage image(24 + i % 7, 20, QImage::Format_RGB888);
            image.fill(QColor((i * 37) % 256, (i * 11) % 256, i % 256));
            image.save(folder + QStringLiteral("/page%1.png").arg(i));
        }
        if (pdfPages > 0) {
            QList<PdfTestPage> pages;
            for (int i = 0; i < pdfPages; ++i) pages << PdfTestPage{.content = pdfBox(i, i, 20, 20, "1 0 0")};
            write(path("scan.pdf"), writePdf(pages));
        }
    }
    QString path(const QString& name = {}) const { return m_folder.filePath("corpus/" + name); }
    QString out(const QString& name = {}) const { return m_folder.filePath("out/" + name); }
    QStringList arguments(const QStringList& more = {}) const {
        return QStringList{"batch", path(), "--out", out()} + kQuick + more;
    }
    QStringList dumps() const { return filesIn(out()).filter(".safetensors"); }

private:
    QTemporaryDir m_folder;
};

std::unique_ptr<QProcess> started(const QStringList& arguments) {
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(DEEPSCOPE_PROGRAM), arguments);
    return process;
}

QJsonObject summaryOf(const ProgramResult& result) {
    return QJsonDocument::fromJson(result.out).object();
}

}  // namespace

class TestBatchCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledShardGoesOnWhereItEnded();
    void anInterruptLeavesWholeFilesAndSaysHowToGoOn();
    void failuresAreListedAndPassedOver();
    void whatChangedIsDoneAgain();
    void everyFormatIsResumed_data();
    void everyFormatIsResumed();
    void oneProcessHasAShard();
    void wrongUsageIsToldOf();
};

void TestBatchCommand::aKilledShardGoesOnWhereItEnded() {
    const MadeCorpus corpus(180, 20);
    const QString killedManifest = corpus.out("manifest.2-of-4.jsonl");
    auto victim = started(corpus.arguments({"--shard", "2/4"}));
    QTRY_VERIFY_WITH_TIMEOUT(read(killedManifest).count('\n') >= 15, 20000);
    ::kill(static_cast<pid_t>(victim->processId()), SIGKILL);
    QVERIFY(victim->waitForFinished());
    const auto before = linesOf(read(killedManifest));
    QVERIFY2(before.size() < 45, "killed too late to tell anything");
    QMap<QString, FileStamp> stamps;
    for (const QJsonObject& line : before) stamps[line["dump"].toString()] = stampOf(corpus.out(line["dump"].toString()));
    // As if it had been in the midst of a line and of a dump.
    write(killedManifest, R"({"schema":1,"vers)", QIODevice::Append);

    std::vector<std::unique_ptr<QProcess>> others;
    for (const char* shard : {"1/4", "3/4", "4/4"}) others.push_back(started(corpus.arguments({"--shard", shard})));
    for (const auto& other : others) {
        QVERIFY(other->waitForFinished(60000));
        QVERIFY2(other->exitCode() == 0, other->readAllStandardError().constData());
    }
    const ProgramResult resumed = runProgram(corpus.arguments({"--shard", "2/4", "--json", "-"}));
    QVERIFY2(resumed.status == 0, resumed.err.constData());
    QCOMPARE(summaryOf(resumed)["reused"].toInt(), int(before.size()));
    for (const auto& [dump, stamp] : stamps.toStdMap()) QVERIFY2(stampOf(corpus.out(dump)) == stamp, qPrintable(dump));

    QByteArray merged;
    for (int shard = 1; shard <= 4; ++shard) merged += read(corpus.out(QStringLiteral("manifest.%1-of-4.jsonl").arg(shard)));
    const auto lines = linesOf(merged);
    QCOMPARE(lines.size(), 200);
    QStringList dumps;
    QSet<QString> items;
    for (const QJsonObject& line : lines) {
        const QString dump = line["dump"].toString();
        dumps << dump;
        items << line["item"].toString();
        QCOMPARE(qint64(line["dump_bytes"].toDouble()), QFileInfo(corpus.out(dump)).size());
        QCOMPARE(line["image_sha256"].toString().size(), 64);
        QCOMPARE(line["token_count"].toInt(), 21);
        QCOMPARE(line["tap_count"].toInt(), 1);
    }
    dumps.sort();
    QCOMPARE(dumps, corpus.dumps());  // no dump without a line, none left half, none twice
    QCOMPARE(items.size(), 200);
    QVERIFY(items.contains("scan.pdf#20") && items.contains("a/page0.png"));

    // Split another way over the same folder, nothing is left to do.
    const FileStamp first = stampOf(corpus.out(dumps.first()));
    const ProgramResult whole = runProgram(corpus.arguments({"--json", "-"}));
    QCOMPARE(whole.status, 0);
    QCOMPARE(summaryOf(whole)["reused"].toInt(), 200);
    QCOMPARE(summaryOf(whole)["written"].toInt(), 0);
    QVERIFY(stampOf(corpus.out(dumps.first())) == first);
}

void TestBatchCommand::anInterruptLeavesWholeFilesAndSaysHowToGoOn() {
    const MadeCorpus corpus(120);
    auto process = started(corpus.arguments());
    QTRY_VERIFY_WITH_TIMEOUT(read(corpus.out("manifest.1-of-1.jsonl")).count('\n') >= 5, 20000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 1);
    const QByteArray err = process->readAllStandardError();
    const auto lines = linesOf(read(corpus.out("manifest.1-of-1.jsonl")));
    QVERIFY(lines.size() < 120);
    const QByteArray expected = "interrupted: " + QByteArray::number(lines.size()) + " of 120 dumps are finished";
    QVERIFY2(err.contains(expected), err.constData());
    QStringList told{"manifest.1-of-1.jsonl"};
    for (const QJsonObject& line : lines) told << line["dump"].toString();
    told.sort();
    QCOMPARE(filesIn(corpus.out()), told);
}

void TestBatchCommand::failuresAreListedAndPassedOver() {
    const MadeCorpus corpus(3);
    write(corpus.path("a/broken.png"), "no picture");
    write(corpus.path("b/broken.pdf"), "no pdf");
    const ProgramResult result = runProgram(corpus.arguments({"--json", "-"}));
    QCOMPARE(result.status, 1);
    QCOMPARE(summaryOf(result)["written"].toInt(), 3);
    QCOMPARE(summaryOf(result)["failed"].toInt(), 2);
    QVERIFY2(result.err.contains("failed: a/broken.png custom:256: ") && result.err.contains("2 failures"),
             result.err.constData());
    const auto failures = linesOf(read(corpus.out("failures.1-of-1.jsonl")));
    QCOMPARE(failures.size(), 2);
    QCOMPARE(failures[0]["item"].toString(), QStringLiteral("a/broken.png"));
    QVERIFY(failures[1]["error"].toString().contains("not a PDF"));
    // Mended, they are done, and the list of failures goes.
    QVERIFY(QFile::remove(corpus.path("b/broken.pdf")) && QFile::remove(corpus.path("a/broken.png")));
    QVERIFY(QFile::copy(corpus.path("a/page0.png"), corpus.path("a/broken.png")));
    const ProgramResult again = runProgram(corpus.arguments({"--json", "-"}));
    QCOMPARE(again.status, 0);
    QCOMPARE(summaryOf(again)["written"].toInt(), 1);
    QVERIFY(!QFile::exists(corpus.out("failures.1-of-1.jsonl")));
}

void TestBatchCommand::whatChangedIsDoneAgain() {
    const MadeCorpus corpus(4);
    const auto written = [&](const QStringList& arguments) {
        const ProgramResult result = runProgram(arguments);
        return result.status == 0 ? summaryOf(result)["written"].toInt() : -1;
    };
    const QStringList plain = corpus.arguments({"--json", "-"});
    QCOMPARE(written(plain), 4);
    QCOMPARE(written(plain), 0);
    QVERIFY(QFile::remove(corpus.out("a/page0.png.custom-256.safetensors")));
    QCOMPARE(written(plain), 1);
    write(corpus.out("b/page1.png.custom-256.safetensors"), "x", QIODevice::Append);  // of another size than told
    QCOMPARE(written(plain), 1);
    QImage other(30, 20, QImage::Format_RGB888);
    other.fill(Qt::green);
    QVERIFY(other.save(corpus.path("c/page2.png")));
    QCOMPARE(written(plain), 1);
    // Only its time is another: its hash tells that it is the same.
    const QByteArray same = read(corpus.path("c/page2.png"));
    write(corpus.path("c/page2.png"), same);
    QCOMPARE(written(plain), 0);
    QStringList otherSeed = plain;
    otherSeed << "--weights"
              << "synthetic:5";
    QCOMPARE(written(otherSeed), 4);
    QCOMPARE(written(otherSeed), 0);
    QCOMPARE(linesOf(read(corpus.out("manifest.1-of-1.jsonl"))).size(), 4);  // each dump has one line still
}

void TestBatchCommand::everyFormatIsResumed_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("place");
    QTest::newRow("npz") << "npz"
                         << "a/page0.png.custom-256.npz";
    QTest::newRow("npy") << "npy"
                         << "a/page0.png.custom-256/tokens.npy";
}

void TestBatchCommand::everyFormatIsResumed() {
    QFETCH(QString, format);
    QFETCH(QString, place);
    const MadeCorpus corpus(2);
    const QStringList arguments = corpus.arguments({"--json", "-", "--format", format});
    QCOMPARE(summaryOf(runProgram(arguments))["written"].toInt(), 2);
    QVERIFY(QFile::exists(corpus.out(place)));
    QCOMPARE(summaryOf(runProgram(arguments))["reused"].toInt(), 2);
}

void TestBatchCommand::oneProcessHasAShard() {
    const MadeCorpus corpus(150);
    auto first = started(corpus.arguments());
    QTRY_VERIFY_WITH_TIMEOUT(read(corpus.out("manifest.1-of-1.jsonl")).count('\n') >= 1, 20000);
    verifyRefusal(runProgram(corpus.arguments()), 1, "no other process with shard 1-of-1");
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestBatchCommand::wrongUsageIsToldOf() {
    const MadeCorpus corpus(1);
    verifyRefusal(runProgram(corpus.arguments({"--shard", "5/4"})), 2, "I/N");
    verifyRefusal(runProgram(corpus.arguments({"--format", "tar"})), 2, "npz");
    verifyRefusal(runProgram(corpus.arguments({"--dpi", "9"})), 2, "--dpi");
    verifyRefusal(runProgram({"batch", corpus.path("*.webp"), "--modes", "tiny", "--out", corpus.out()}), 2, "*.webp");
    verifyRefusal(runProgram({"batch", corpus.path(), "--modes", "huge", "--out", corpus.out()}), 2, "huge");
    verifyRefusal(runProgram({"batch", corpus.path(), "--out", corpus.out()}), 2, "--modes");
    QVERIFY(!QFile::exists(corpus.out()));
    QStringList glob = corpus.arguments();
    glob[glob.indexOf("tokens")] = "nosuchtap*";
    const ProgramResult none = runProgram(glob);
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains("nosuchtap"), none.err.constData());
}

QTEST_GUILESS_MAIN(TestBatchCommand)
#include "tst_batch_command.moc"
