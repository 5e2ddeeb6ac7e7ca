#include "tests/app/commands/program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

/// `attention`, `heatmap`, `inspect`, `bench` and `doctor` as a person or a script calls them.
class TestProbeCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QStringList m_mini{"--preset", "mini", "--weights", "synthetic:0", "--dtype", "f32", "--mode", "custom:256"};
    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QByteArray python(const QString& code, const QString& path) {
        QProcess process;
        process.start(QStringLiteral(DEEPSCOPE_PYTHON), {QStringLiteral("-c"), code, path});
        process.waitForFinished(60000);
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : process.readAllStandardError();
    }
    ProgramResult attention(const QStringList& more) const {
        return runProgram(QStringList{"attention", testPage("small.png")} + m_mini + more);
    }
    ProgramResult heatmap(const QStringList& more) const {
        const QStringList tap = more.contains("--tap") ? QStringList() : QStringList{"--tap", "global/sam.blocks.0"};
        return runProgram(QStringList{"heatmap", testPage("small.png")} + m_mini + tap + more);
    }

private Q_SLOTS:
    void attentionRowsSumToOne() {
        QCOMPARE(attention({"--tap", "global/sam.blocks.1", "--query", "3,4", "--head", "all", "--out", in("a.npy")}).status, 0);
        QCOMPARE(python(QStringLiteral(
                            "import sys,numpy as n; a=n.load(sys.argv[1]); print(a.shape, n.allclose(a.sum((1,2)),1,atol=1e-5))"),
                        in("a.npy")),
                 QByteArray("(2, 16, 16) True"));
        QCOMPARE(attention({"--tap", "global/clip.layers.0", "--query", "cls", "--out", in("c.npy")}).status, 0);
        QCOMPARE(python(QStringLiteral("import sys,numpy as n; print(n.load(sys.argv[1]).shape)"), in("c.npy")),
                 QByteArray("(17,)"));
    }

    // content + rel_h + rel_w are the logits whose softmax is the total.
    void partsMakeTheTotal() {
        for (const char* part : {"content", "rel_h", "rel_w", "total"}) {
            QCOMPARE(attention({"--tap", "global/sam.blocks.0", "--query", "15,15", "--head", "1", "--part", part, "--out",
                                in("p_") + part + ".npy"})
                         .status,
                     0);
        }
        QCOMPARE(python(QStringLiteral("import sys,numpy as n; f=lambda p:n.load(sys.argv[1]+p+'.npy').astype('f8'); "
                                       "l=f('content')+f('rel_h')+f('rel_w');"
                                       "e=n.exp(l-l.max()); print(l.shape, n.allclose(e/e.sum(), f('total'), atol=1e-6))"),
                        in("p_")),
                 QByteArray("(14, 14) True"));
    }

    void requestsAnswerManyFromOneRun() {
        QFile requests(in("r.json"));
        QVERIFY(requests.open(QIODevice::WriteOnly));
        requests.write(
            R"([{"tap":"global/sam.blocks.1","query":[3,4],"head":1},{"tap":"global/clip.layers.2","query":5,"head":"mean"}])");
        requests.close();
        QCOMPARE(attention({"--requests", in("r.json"), "--out", in("r.npz")}).status, 0);
        QCOMPARE(python(QStringLiteral("import sys,numpy as n; d=n.load(sys.argv[1]); print(d['0'].shape, d['1'].shape)"),
                        in("r.npz")),
                 QByteArray("(16, 16) (17,)"));
        QCOMPARE(attention({"--tap", "global/sam.blocks.1", "--query", "52", "--head", "1", "--out", in("one.npy")}).status, 0);
        QCOMPARE(
            python(QStringLiteral(
                       "import sys,os,numpy as n; d=sys.argv[1]; print((n.load(d+'/r.npz')['0']==n.load(d+'/one.npy')).all())"),
                   m_folder.path()),
            QByteArray("True"));
    }

    void attentionRefusals_data() {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no such block") << "--tap global/sam.blocks.9 --query 0 --out x.npy";
        QTest::newRow("no attention there") << "--tap global/sam.neck --query 0 --out x.npy";
        QTest::newRow("no such view") << "--tap tile.0/sam.blocks.0 --query 0 --out x.npy";
        QTest::newRow("outside the grid") << "--tap global/sam.blocks.0 --query 16,0 --out x.npy";
        QTest::newRow("negative") << "--tap global/sam.blocks.0 --query -1 --out x.npy";
        QTest::newRow("head") << "--tap global/sam.blocks.0 --query 0 --head 2 --out x.npy";
        QTest::newRow("cls in SAM") << "--tap global/sam.blocks.0 --query cls --out x.npy";
        QTest::newRow("part of CLIP") << "--tap global/clip.layers.0 --query 0 --part rel_h --out x.npy";
        QTest::newRow("output kind") << "--tap global/sam.blocks.0 --query 0 --out x.txt";
        QTest::newRow("nothing asked") << "--out x.npy";
    }
    void attentionRefusals() {
        QFETCH(QString, arguments);
        QDir::setCurrent(m_folder.path());
        verifyRefusal(attention(arguments.split(QLatin1Char(' '))), 2);
        QVERIFY(!QFile::exists(in("x.npy")));
    }

    void picturesShowThePage() {
        QCOMPARE(attention({"--tap", "global/sam.blocks.1", "--query", "3,4", "--out", in("a.png")}).status, 0);
        QCOMPARE(QImage(in("a.png")).size(), QImage(testPage("small.png")).size());
        for (const char* view : {"norm", "mean", "channel:3"}) {
            QCOMPARE(runProgram(QStringList{"heatmap", testPage("small.png"), "--view", view, "--tap", "global/sam.blocks.0",
                                            "--out", in("h.png")} +
                                m_mini)
                         .status,
                     0);
            QCOMPARE(QImage(in("h.png")).size(), QImage(testPage("small.png")).size());
        }
        verifyRefusal(runProgram(QStringList{"heatmap", testPage("small.png"), "--view", "channel:999", "--tap",
                                             "global/sam.blocks.0", "--out", in("n.png")} +
                                 m_mini),
                      2, "127");
        verifyRefusal(
            runProgram(QStringList{"heatmap", testPage("small.png"), "--colormap", "jet", "--out", in("n.png")} + m_mini), 2);
        QVERIFY(!QFile::exists(in("n.png")));
    }

    void componentsAreColours() {
        const ProgramResult result = heatmap({"--view", "pca", "--out", in("pca.png"), "--json", "-"});
        QCOMPARE(result.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json["view"].toString(), QStringLiteral("pca"));
        QCOMPARE(json["tokens"].toInt(), 256);
        const QJsonArray explained = json["explained"].toArray();
        QCOMPARE(explained.size(), 3);
        QVERIFY(explained[0].toDouble() >= explained[1].toDouble() && explained[1].toDouble() >= explained[2].toDouble());
        QVERIFY(explained[2].toDouble() > 0 && explained[0].toDouble() < 1);
        // NumPy's share of the same tap.
        QCOMPARE(runProgram(QStringList{"encode", testPage("small.png"), "--dump", in("t.npz"), "--format", "npz", "--taps",
                                        "global/sam.blocks.0"} +
                            m_mini)
                     .status,
                 0);
        const QByteArray share = python(
            QStringLiteral("import sys,numpy as n; x=n.load(sys.argv[1])['global/sam.blocks.0'].reshape(256,-1).astype('f8');"
                           "s=n.linalg.svd(x-x.mean(0),compute_uv=False)**2; print(*(s/s.sum())[:3])"),
            in("t.npz"));
        const QList<QByteArray> shares = share.split(' ');
        QCOMPARE(shares.size(), 3);
        for (int k = 0; k < 3; ++k) QVERIFY2(std::abs(shares[k].toDouble() - explained[k].toDouble()) < 1e-6, share.constData());

        const QImage picture(in("pca.png"));
        QCOMPARE(picture.size(), QImage(testPage("small.png")).size());
        int coloured = 0;
        for (int y = 5; y < picture.height(); y += 10) {
            for (int x = 5; x < picture.width(); x += 10) coloured += QColor(picture.pixel(x, y)).saturation() > 40;
        }
        QVERIFY(coloured > 10);
    }

    void cosineIsOneAtItsToken() {
        const ProgramResult result = heatmap({"--view", "cosine:3,4", "--out", in("c.png"), "--json", "-"});
        QCOMPARE(result.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json["max"].toDouble(), 1.0);
        QVERIFY(json["min"].toDouble() >= -1 && json["min"].toDouble() < 1);
        QCOMPARE(
            heatmap({"--view", "cosine:15,15", "--colormap", "grey", "--tap", "global/sam.neck", "--out", in("g.png")}).status,
            0);
        QCOMPARE(QImage(in("g.png")).size(), QImage(testPage("small.png")).size());
    }

    // A normalised view is its own page, here white: the darkest token leaves 35 % of it.
    void normalisedViewsAreTheirOwnPage() {
        QCOMPARE(python(QStringLiteral("import sys,numpy as n; n.save(sys.argv[1],n.ones((3,256,256),'f4'))"), in("v.npy")),
                 QByteArray());
        QCOMPARE(runProgram(QStringList{"heatmap", in("v.npy"), "--tap", "global/sam.blocks.0", "--colormap", "grey", "--out",
                                        in("v.png")} +
                            m_mini)
                     .status,
                 0);
        const QImage picture(in("v.png"));
        QCOMPARE(picture.size(), QSize(256, 256));
        int darkest = 255;
        for (int y = 8; y < 256; y += 16) {
            for (int x = 8; x < 256; x += 16) darkest = std::min(darkest, qRed(picture.pixel(x, y)));
        }
        QCOMPARE(darkest, 89);
    }

    void heatmapRefusals_data() {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("row outside") << "cosine:16,0" << QByteArray("rows and columns 0 to 15, got 16,0");
        QTest::newRow("column outside") << "cosine:0,-1" << QByteArray("rows and columns 0 to 15, got 0,-1");
        for (const char* view : {"cosine", "cosine:", "cosine:3", "cosine:3,", "cosine:3,4,5", "cosine:a,b", "cosine:3, 4",
                                 "pca:1", "channel:", "channel:1x", "norm:1", ""})
            QTest::newRow(view) << QString::fromLatin1(view) << QByteArray("cosine:R,C");
    }
    void heatmapRefusals() {
        QFETCH(QString, view);
        QFETCH(QByteArray, part);
        verifyRefusal(heatmap({"--view", view, "--out", in("n.png")}), 2, part);
        QVERIFY(!QFile::exists(in("n.png")));
    }

    void inspectRefusesWhatIsNoCheckpoint() {
        verifyRefusal(runProgram({"inspect", testPage("small.png")}), 1);
        verifyRefusal(runProgram({"inspect", in("missing.safetensors")}), 1);
        verifyRefusal(runProgram({"inspect", m_folder.path()}), 1);
    }

    void benchReportsEachMode() {
        const ProgramResult result = runProgram({"bench", "--modes", "custom:256,custom:320", "--repeat", "2", "--warmup", "1",
                                                 "--preset", "mini", "--weights", "synthetic", "--json", "-"});
        QCOMPARE(result.status, 0);
        const QJsonArray runs = QJsonDocument::fromJson(result.out).array();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].toObject()["mode"].toString(), QStringLiteral("custom:256"));
        QCOMPARE(runs[0].toObject()["total_ms"].toObject()["n"].toInt(), 2);
        QCOMPARE(runs[1].toObject()["impl"].toString(), QStringLiteral("reference"));
        QVERIFY(!runs[0].toObject()["stages"].toArray()[0].toObject().contains("mean"));
        verifyRefusal(runProgram({"bench", "--modes", "custom:256", "--impl", "fused", "--preset", "mini"}), 2);
    }

    void doctorHolds() {
        const ProgramResult result = runProgram({"doctor", "--json", "-"});
        QCOMPARE(result.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QVERIFY(json["all_hold"].toBool());
        QVERIFY(json["checks"].toArray().size() >= 5);
    }

    // stdout on a full disk is a failed run, not a silent one.
    void fullStdoutIsAFailure() {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(DEEPSCOPE_PROGRAM),
                      {"encode", testPage("small.png"), "--mode", "custom:256", "--preset", "mini", "--weights", "synthetic"});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("stdout"));
    }
};

QTEST_GUILESS_MAIN(TestProbeCommands)
#include "tst_probe_commands.moc"
