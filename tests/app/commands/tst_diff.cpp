#include "tests/app/commands/program.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// `diff` as a person or a script calls it.
class TestDiffCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void encode(const QString& mode, const QString& dtype, const QString& dump) const {
        const ProgramResult result =
            runProgram({"encode", testPage("photo_exif6.jpg"), "--mode", mode, "--preset", "mini", "--weights", "synthetic:0",
                        "--dtype", dtype, "--device", "cpu", "--taps", "all", "--dump", dump});
        QVERIFY2(result.status == 0, result.err.constData());
    }

    ProgramResult diff(const char* b, const QStringList& more = {}) const {
        return runProgram(QStringList{"diff", in("a.safetensors"), in(b)} + more);
    }

    QJsonObject json(const char* b, int status, const QStringList& more = {}) const {
        const ProgramResult result = diff(b, more + QStringList{"--json", "-"});
        if (result.status != status) qWarning("%d: %s", result.status, result.err.constData());
        return result.status == status ? QJsonDocument::fromJson(result.out).object() : QJsonObject();
    }

    static QJsonObject tap(const QJsonObject& diff, const char* name) {
        for (const auto& entry : diff["taps"].toArray()) {
            if (entry.toObject()["tap"].toString() == QLatin1String(name)) return entry.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        encode(QStringLiteral("custom:256"), QStringLiteral("f32"), in("a.safetensors"));
        encode(QStringLiteral("custom:256"), QStringLiteral("bf16"), in("bf16.safetensors"));
        encode(QStringLiteral("custom:320"), QStringLiteral("f32"), in("320.safetensors"));
        QProcess python;
        python.start(QStringLiteral(DEEPSCOPE_PYTHON),
                     {QStringLiteral(DEEPSCOPE_TEST_DATA "/diff/make_ports.py"), m_folder.path()});
        QVERIFY(python.waitForFinished(60000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    }

    void sameInEveryFormat() {
        for (const char* b : {"a.safetensors", "same.npz", "same"}) {
            const QJsonObject result = json(b, 0);
            QCOMPARE(result["taps"].toArray().size(), 27);
            for (const auto& entry : result["taps"].toArray()) {
                QCOMPARE(entry.toObject()["status"].toString(), QStringLiteral("same"));
                QCOMPARE(entry.toObject()["max"].toDouble(-1), 0.0);
                QCOMPARE(entry.toObject()["cosine"].toDouble(-1), 1.0);
            }
            QVERIFY(result["first_divergence"].isNull());
            QVERIFY(result["cause"].isNull());
            QVERIFY(result["explanation"].toString().startsWith("no divergence: 27 taps within the noise of f32"));
        }
    }

    void jsonHoldsTheContract() {
        const QJsonObject result = json("port.safetensors", 3, {"--no-cause"});
        QCOMPARE(result["schema"].toInt(), 1);
        QCOMPARE(result["first_divergence"].toString(), QStringLiteral("global/sam.blocks.2"));
        QVERIFY(result.contains(QLatin1String("cause")) && result["cause"].isNull());
        QVERIFY(result["explanation"].toString().contains("SAM block 2 (window attention) of the global view"));
        QStringList names;
        for (const auto& entry : result["taps"].toArray()) {
            names.push_back(entry.toObject()["tap"].toString());
            for (const char* member : {"tap", "status", "max", "rms", "cosine"})
                QVERIFY(entry.toObject().contains(QLatin1String(member)));
        }
        QCOMPARE(names.size(), 28);
        QCOMPARE(names.front(), QStringLiteral("global/preprocess.pixels"));
        QCOMPARE(names.indexOf("global/sam.blocks.0.mid") + 1, names.indexOf("global/sam.blocks.0"));
        QCOMPARE(names[26], QStringLiteral("tokens"));
        QCOMPARE(names[27], QStringLiteral("logits"));
        QCOMPARE(tap(result, "global/sam.blocks.1")["status"].toString(), QStringLiteral("same"));
        QCOMPARE(tap(result, "global/sam.neck")["status"].toString(), QStringLiteral("shape"));
        QVERIFY(tap(result, "global/sam.neck")["note"].toString().contains("channels last"));
        QCOMPARE(tap(result, "global/clip.layers.1")["status"].toString(), QStringLiteral("missing"));
        QCOMPARE(tap(result, "logits")["status"].toString(), QStringLiteral("extra"));
        const QJsonObject block = tap(result, "global/sam.blocks.2");
        QCOMPARE(block["status"].toString(), QStringLiteral("differs"));
        QCOMPARE(block["worst"].toArray().size(), 1);
        QCOMPARE(block["worst"].toArray()[0].toObject()["row"].toInt(), 3);
        QCOMPARE(block["worst"].toArray()[0].toObject()["column"].toInt(), 5);
        QVERIFY(std::abs(block["max"].toDouble() * block["spread"].toDouble() - 0.01) < 1e-6);
        QVERIFY(std::abs(block["rms"].toDouble() / block["max"].toDouble() - std::sqrt(1.0 / 256)) < 1e-3);
        const QJsonObject nan = tap(result, "global/compressor.net_2");
        QCOMPARE(nan["status"].toString(), QStringLiteral("differs"));
        QVERIFY(nan["max"].isNull());
        QCOMPARE(nan["rms"].toDouble(-1), 0.0);
    }

    void printsATableAndASentence() {
        const ProgramResult result = diff("port.safetensors", {"--no-cause", "--top", "1", "--json", in("figures.json")});
        QCOMPARE(result.status, 3);
        QCOMPARE(result.err, QByteArray());
        QVERIFY(result.out.contains("► global/sam.blocks.2"));
        QVERIFY(result.out.contains("1 missing, 1 extra"));
        QVERIFY(result.out.contains("first divergence at global/sam.blocks.2"));
        QVERIFY(result.out.contains("worst tokens: row 3, column 5"));
        QVERIFY(QFileInfo(in("figures.json")).size() > 1000);
    }

    void toleranceInPlaceOfNoise() {
        QCOMPARE(json("bf16.safetensors", 0)["dtype_b"].toString(), QStringLiteral("bf16"));
        const QJsonObject strict = json("bf16.safetensors", 3, {"--rtol", "1e-3", "--no-cause"});
        QCOMPARE(strict["first_divergence"].toString(), QStringLiteral("global/sam.patch_embed"));
        QCOMPARE(json("bf16.safetensors", 0, {"--rtol", "1"})["taps"].toArray().size(), 27);
        QCOMPARE(json("a.safetensors", 0, {"--rtol", "0"})["taps"].toArray().size(), 27);
    }

    void namesOfTheirOwn() {
        for (const char* map : {"names.json", "turned.json"}) {
            const QJsonObject result = json("named.npz", 0, {"--map", in(map)});
            QCOMPARE(result["taps"].toArray().size(), 27);
            QCOMPARE(tap(result, "tokens")["status"].toString(), QStringLiteral("same"));
        }
        const ProgramResult more = diff("named.npz", {"--map", in("more.json")});
        QCOMPARE(more.status, 0);
        QVERIFY2(more.err.contains("warning: 1 of the 28 names"), more.err.constData());
        verifyRefusal(diff("named.npz", {"--map", in("twice.json")}), 2, "each name once");
        verifyRefusal(diff("named.npz", {"--map", in("number.json")}), 2, "got 7");
        verifyRefusal(diff("named.npz", {"--map", in("cut.json")}), 1, "damaged map of tap names");
        verifyRefusal(diff("named.npz", {"--map", in("none.json")}), 1, "none.json");
    }

    void sharingNothingDoesNotHold() {
        const ProgramResult result = diff("named.npz");
        QCOMPARE(result.status, 3);
        QVERIFY(result.out.contains("A and B share no tap"));
        const QJsonObject few = json("few.npz", 0);  // a handful is no failure
        QCOMPARE(few["explanation"].toString(), QStringLiteral("no divergence: 1 tap within the noise of f32, 26 missing"));
    }

    void otherRunsAreToldApart() {
        const ProgramResult result = diff("320.safetensors", {"--no-cause", "--json", "-"});
        QCOMPARE(result.status, 3);
        QVERIFY2(result.err.contains("warning: A and B are of different modes: custom:256 and custom:320"),
                 result.err.constData());
        QVERIFY(QJsonDocument::fromJson(result.out).object()["warnings"].toArray().size() == 1);
    }

    void causesNeedWeights() {
        const QStringList arguments{"diff", in("same.npz"), in("port.safetensors"), "--json", "-"};
        ProgramResult result = runProgram(arguments);
        QCOMPARE(result.status, 3);
        QVERIFY(result.out.contains("does not say which weights it is of; --weights says it"));
        result = runProgram(arguments + QStringList{"--weights", in("nowhere")});
        QCOMPARE(result.status, 1);
        QVERIFY(result.err.startsWith("deepscope: cannot open") && result.err.contains("nowhere"));
        QCOMPARE(result.out, QByteArray());
    }

    void aCauseIsNamed() {
        const QJsonObject result = json("bgr.safetensors", 3);
        QCOMPARE(result["first_divergence"].toString(), QStringLiteral("global/preprocess.pixels"));
        QCOMPARE(result["cause"].toString(), QStringLiteral("channel-order"));
        QVERIFY(result["explained"].toDouble() > 0.99);
        QVERIFY(!result["trials"].toArray().isEmpty());
        QVERIFY(json("bgr.safetensors", 3, {"--no-cause"})["cause"].isNull());
    }

    void wrongUse() {
        verifyRefusal(diff("none.npz"), 1, "none.npz");
        verifyRefusal(diff("garbage.safetensors"), 1, "garbage.safetensors");
        verifyRefusal(diff("same", {"--rtol", "-1"}), 2, "tolerance");
        verifyRefusal(diff("same", {"--rtol", "nan"}), 2);
        verifyRefusal(diff("same", {"--rtol", "x"}), 2);
        verifyRefusal(diff("same", {"--top", "99"}), 2);
        verifyRefusal(diff("same", {"--preset", "big", "--weights", "synthetic"}), 2, "preset");
        verifyRefusal(diff("same", {"--json", in("no/such/folder.json")}), 1);
        verifyRefusal(runProgram({"diff", in("a.safetensors")}), 2);
    }

    // 10 GB that no tap is compared of are not read.
    void hugeDumpsOpenAtOnce() {
        QVERIFY(QFileInfo(in("huge_a.safetensors")).size() > 10'000'000'000);
        QElapsedTimer timer;
        timer.start();
        const ProgramResult result = runProgram({"diff", in("huge_a.safetensors"), in("huge_b.safetensors"), "--json", "-"});
        QCOMPARE(result.status, 0);
        const QJsonObject diff = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(tap(diff, "global/sam.neck")["status"].toString(), QStringLiteral("same"));
        QCOMPARE(tap(diff, "global/sam.blocks.0")["status"].toString(), QStringLiteral("missing"));
        QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestDiffCommand)
#include "tst_diff.moc"
