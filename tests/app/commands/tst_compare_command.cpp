#include "tests/app/commands/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

/// `compare` as a person or a script calls it.
class TestCompareCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QStringList m_mini{"--preset", "mini", "--weights", "synthetic:0", "--dtype", "f32"};
    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    ProgramResult compare(const QStringList& arguments) const { return runProgram(QStringList{"compare"} + arguments + m_mini); }
    static QJsonObject object(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }
    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString view(int side) const {
        const QString path = m_folder.filePath(QStringLiteral("view%1.npy").arg(side));
        QProcess python;
        python.start(QStringLiteral(DEEPSCOPE_PYTHON),
                     {"-c", "import sys,numpy as n; s=int(sys.argv[2]); n.save(sys.argv[1], n.random.rand(3,s,s).astype('f4'))",
                      path, QString::number(side)});
        python.waitForFinished(60000);
        return path;
    }

private Q_SLOTS:
    void figuresOfEachMode() {
        const ProgramResult result = compare(
            {testPage("slide.png"), "--modes", "tiny,custom:256,gundam", "--max-tiles", "2", "--repeat", "2", "--json", "-"});
        QVERIFY2(result.status == 0, result.err.constData());
        const QJsonObject json = object(result.out);
        QCOMPARE(json["schema"].toInt(), 1);
        QCOMPARE(json["cells"].toArray(), (QJsonArray{32, 18}));
        const QJsonArray modes = json["modes"].toArray();
        QCOMPARE(modes.size(), 3);
        for (const QJsonValue& value : modes) {
            const QJsonObject mode = value.toObject(), preview = mode["preview"].toObject(), run = mode["run"].toObject();
            QCOMPARE(run["mode"], mode["mode"]);
            QCOMPARE(run["token_count"], preview["tokens"]);
            QCOMPARE(run["flops_needed"], preview["flops_needed"]);
            QCOMPARE(run["total_ms"].toObject()["n"].toInt(), 2);
            const double foretold = preview["peak_bytes"].toDouble() / run["peak_bytes"].toDouble();
            QVERIFY2(foretold > 0.85 && foretold < 1.15, qPrintable(QString::number(foretold)));
            // Groups are sums of the stages' medians.
            double stages = 0, groups = 0;
            for (const QJsonValue& stage : run["stages"].toArray()) {
                if (!stage.toObject()["tap"].toString().endsWith("preprocess.pixels"))
                    stages += stage.toObject()["ms"].toObject()["median"].toDouble();
            }
            for (const char* group : {"sam", "compressor", "clip", "fusion"})
                groups += mode["groups_ms"].toObject()[QLatin1String(group)].toDouble();
            QVERIFY(std::abs(stages - groups) < 1e-6 * stages);
            QCOMPARE(mode["similarity_to_largest"].toObject()["regions"].toObject().size(), 9);
        }
        const QJsonObject similarity = json["similarity"].toObject();
        QCOMPARE(similarity["labels"].toArray(), (QJsonArray{"tiny", "custom:256", "gundam global", "gundam tiles"}));
        QCOMPARE(similarity["largest"].toString(), QStringLiteral("gundam global"));  // 256 tokens; two tiles have 200
        const QJsonArray matrix = similarity["centred"].toArray();
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(matrix[i].toArray()[i].toDouble(), 1.0);
            for (int j = 0; j < 4; ++j) QCOMPARE(matrix[i].toArray()[j], matrix[j].toArray()[i]);
        }
    }

    // gundam's global view is base's.
    void sameViewsAreAlike() {
        const ProgramResult result = compare({testPage("small.png"), "--modes", "base,gundam", "--json", "-"});
        QVERIFY2(result.status == 0, result.err.constData());
        const QJsonObject last = object(result.out)["modes"].toArray()[1].toObject()["similarity_to_largest"].toObject();
        QCOMPARE(last["cosine"].toDouble(), 1.0);
        QCOMPARE(last["relative_l2"].toDouble(), 0.0);
    }

    void previewRunsNothing() {
        const ProgramResult result =
            compare({testPage("page.png"), "--modes", "all", "--preview", "--csv", in("p.csv"), "--json", in("p.json")});
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY(result.out.contains("gundam") && !result.out.contains("median"));
        const QJsonArray modes = object(content(in("p.json")))["modes"].toArray();
        QCOMPARE(modes.size(), 5);
        QVERIFY(modes[2].toObject()["run"].isNull());
        QCOMPARE(modes[2].toObject()["preview"].toObject()["tokens"].toInt(), 273);
        QVERIFY(modes[2].toObject()["preview"].toObject()["least_ms"].toDouble() > 0);
        const QList<QByteArray> lines = content(in("p.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith("image,mode,view_px,fit,"));
    }

    void anotherStage() {
        const ProgramResult result =
            compare({testPage("small.png"), "--modes", "custom:256,custom:320", "--tap", "global/sam.neck", "--json", "-"});
        QVERIFY2(result.status == 0, result.err.constData());
        QCOMPARE(object(result.out)["tap"].toString(), QStringLiteral("sam.neck"));
        verifyRefusal(compare({testPage("small.png"), "--modes", "custom:256", "--tap", "tokens"}), 2, "no place on the page");
        verifyRefusal(compare({testPage("small.png"), "--modes", "custom:256", "--tap", "no.stage"}), 2);
    }

    void aModeThatFailsLeavesTheOthers() {
        const ProgramResult result = compare({view(256), "--modes", "custom:320,custom:256", "--json", in("f.json")});
        QCOMPARE(result.status, 1);
        QVERIFY(result.err.contains("view does not fit mode custom:320"));
        const QJsonArray modes = object(content(in("f.json")))["modes"].toArray();
        QVERIFY(modes[0].toObject()["run"].isNull() && modes[0].toObject()["error"].toString().contains("custom:320"));
        QVERIFY(modes[1].toObject()["run"].isObject() && modes[1].toObject()["error"].isNull());
    }

    void anImageThatCannotBeReadLeavesTheOthers() {
        const ProgramResult result =
            compare({in("missing.png"), testPage("small.png"), "--modes", "custom:256", "--csv", in("i.csv"), "--json", "-"});
        QCOMPARE(result.status, 1);
        QCOMPARE(QJsonDocument::fromJson(result.out).array().size(), 1);
        QCOMPARE(content(in("i.csv")).trimmed().split('\n').size(), 2);
        verifyRefusal(compare({in("missing.png"), "--modes", "custom:256"}), 1);
    }

    // What a spreadsheet would run, split or misread.
    void csvOfAwkwardNames() {
        const QString odd = in("=1+1,\"x\".png");
        QVERIFY(QFile::copy(testPage("small.png"), odd));
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.start(QStringLiteral(DEEPSCOPE_PROGRAM),
                      QStringList{"compare", "=1+1,\"x\".png", "--modes", "custom:256", "--csv", "o.csv"} + m_mini);
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(content(in("o.csv")).contains("\r\n\"'=1+1,\"\"x\"\".png\",custom:256,256,"), content(in("o.csv")).constData());
    }

    void refusals() {
        const QString page = testPage("small.png");
        QCOMPARE(compare({page}).status, 2);
        verifyRefusal(compare({page, "--modes", "medium"}), 2, "unknown mode");
        verifyRefusal(compare({page, "--modes", "tiny", "--csv", "-"}), 2, "only JSON");
        verifyRefusal(compare({page, "--modes", "tiny", "--csv", in("x"), "--html", in("x")}), 2, "two outputs");
        verifyRefusal(compare({page, "--modes", "tiny", "--preview", "--html", in("x.html")}), 2, "nothing to report");
        verifyRefusal(compare({page, page, "--modes", "tiny", "--html", in("x.html")}), 2, "one page is of one image");
        verifyRefusal(compare({page, "--modes", "tiny", "--csv", in("no/folder.csv")}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_compare_command.moc"
