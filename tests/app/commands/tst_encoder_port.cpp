#include "tests/app/commands/program.h"

#include <QTemporaryDir>
#include <QtTest>

/// The Python port of tests/data/port against the program: equal where it is unaltered, and off from the right tap on
/// where it is not. What reads, compares and explains ports' dumps is tested with it.
class TestEncoderPort : public QObject {
    Q_OBJECT

private:
    static QByteArray runPort(const QStringList& arguments) {
        return runPython(QStringList{QStringLiteral(DEEPSCOPE_TEST_DATA "/port/encoder_port.py"), QStringLiteral("--mini")} +
                         arguments);
    }

    static QByteArray runPython(const QStringList& arguments) {
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(QStringLiteral(DEEPSCOPE_PYTHON), arguments);
        const bool ended = python.waitForFinished(240000);
        return (ended && python.exitCode() == 0 ? "ok\n" : "failed\n") + python.readAll();
    }

    /// One line for each pair of dumps: taps only in one, or "FIRST-TAP ERROR", or "same N"; pixels must be equal to the bit.
    static QList<QByteArray> firstDifferences(const QStringList& pairs) {
        const QString code = QStringLiteral(R"(
import sys
import numpy as np
from safetensors.numpy import load_file
for ours, theirs in zip(sys.argv[1::2], sys.argv[2::2]):
    a, b = load_file(ours), load_file(theirs)
    first = next((f"{n} missing" for n in a if n not in b), None)
    for name in a:
        if first: break
        if a[name].shape != b[name].shape:
            first = name + " shape"
            break
        error = np.abs(a[name].astype(np.float64) - b[name]).max() / a[name].astype(np.float64).std()
        if not error <= (0 if name.endswith(".pixels") else 1e-5):
            first = f"{name} {error:.2e}"
    print(first or ("same" if len(a) == len(b) else f"{len(b) - len(a)} more"))
)");
        QList<QByteArray> lines = runPython(QStringList{QStringLiteral("-c"), code} + pairs).split('\n');
        lines.removeFirst();
        lines.removeLast();
        return lines;
    }

    /// Two tiles side by side for gundam: in one column some token orders are the same.
    static QString pageFor(const QString& mode) { return testPage(mode == QStringLiteral("gundam") ? "slide.png" : "page.png"); }

    QString at(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".safetensors")); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void agreesWithTheProgramInEveryMode() {
        QStringList port, pairs;
        for (const QString& mode :
             {QStringLiteral("tiny"), QStringLiteral("small"), QStringLiteral("base"), QStringLiteral("gundam")}) {
            const QString page = pageFor(mode);
            port << QStringLiteral("--image") << page << QStringLiteral("--mode") << mode << QStringLiteral("--max-tiles")
                 << QStringLiteral("2") << QStringLiteral("--out") << at(QStringLiteral("port.") + mode);
            const ProgramResult ours = runProgram(
                {QStringLiteral("encode"), page, QStringLiteral("--mode"), mode, QStringLiteral("--max-tiles"),
                 QStringLiteral("2"), QStringLiteral("--weights"), QStringLiteral("synthetic:0"), QStringLiteral("--preset"),
                 QStringLiteral("mini"), QStringLiteral("--dtype"), QStringLiteral("f32"), QStringLiteral("--device"),
                 QStringLiteral("cpu"), QStringLiteral("--taps"), QStringLiteral("all"), QStringLiteral("--dump"), at(mode)});
            QVERIFY2(ours.status == 0, ours.err.constData());
            pairs << at(mode) << at(QStringLiteral("port.") + mode);
        }
        const QByteArray ran = runPort(port);
        QVERIFY2(ran.startsWith("ok"), ran.constData());
        QCOMPARE(firstDifferences(pairs), QList<QByteArray>(4, "same"));
    }

    // Every cause id of `diff` can be made, in each of its forms, and acts where it is said to.
    void everyAlterationActsAtItsTap() {
        struct Case {
            const char* alteration;
            const char* mode;
            const char* firstTap;
        };
        const QList<Case> cases = {
            {"no-antialias", "tiny", "global/sam.pos_embed"},
            {"no-antialias:bilinear", "tiny", "global/sam.pos_embed"},
            {"no-antialias:clip", "tiny", "global/clip.embeddings"},
            {"position-layout", "tiny", "global/clip.embeddings"},
            {"position-layout:transposed", "tiny", "global/clip.embeddings"},
            {"position-layout:sliced", "tiny", "global/clip.embeddings"},
            {"position-layout:whole", "tiny", "global/clip.embeddings"},
            {"position-layout:sam-transposed", "tiny", "global/sam.pos_embed"},
            {"gelu-tanh", "tiny", "global/sam.blocks.0 "},
            {"gelu-tanh:clip", "tiny", "global/clip.layers.0 "},
            {"gelu-tanh:clip-erf", "tiny", "global/clip.layers.0 "},
            {"scaled-rel-pos", "tiny", "global/sam.blocks.0.mid"},
            {"masked-window-padding", "tiny", "global/sam.blocks.0.mid"},
            {"layer-norm-eps", "tiny", "global/sam.blocks.0.mid"},
            {"layer-norm-eps:clip", "tiny", "global/clip.pre_layrnorm"},
            {"stretch-for-pad", "base", "global/preprocess.pixels"},
            {"pad-for-stretch", "tiny", "global/preprocess.pixels"},
            {"resize-order", "small", "global/preprocess.pixels"},
            {"channel-order", "tiny", "global/preprocess.pixels"},
            {"concat-order", "tiny", "global/fusion.concat"},
            {"token-order", "tiny", "tokens "},
            {"token-order:flattened", "tiny", "global/clip.embeddings"},
            {"token-order:newline-first", "tiny", "tokens "},
            {"token-order:separator-first", "tiny", "tokens "},
            {"token-order:global-first", "gundam", "tokens "},
            {"token-order:tile-by-tile", "gundam", "tokens "},
            {"tile-order:reversed", "gundam", "tile.0/preprocess.pixels"},
            {"unknown:noise", "tiny", "global/sam.neck"},
            {"unknown:scaled-weight", "tiny", "global/sam.blocks.1 "},
        };
        QStringList port{QStringLiteral("--max-tiles"), QStringLiteral("2")};
        QStringList pairs;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QString mode = QString::fromLatin1(cases[i].mode), out = at(QString::number(i));
            port << QStringLiteral("--image") << pageFor(mode) << QStringLiteral("--mode") << mode << QStringLiteral("--alter")
                 << QString::fromLatin1(cases[i].alteration) << QStringLiteral("--out") << out;
            pairs << at(mode) << out;
        }
        QVERIFY2(QFile::exists(at(QStringLiteral("tiny"))), "the program's own dumps are made by the test before");
        const QByteArray ran = runPort(port);
        QVERIFY2(ran.startsWith("ok"), ran.constData());
        const QList<QByteArray> found = firstDifferences(pairs);
        QCOMPARE(found.size(), cases.size());
        for (qsizetype i = 0; i < cases.size(); ++i) {
            QVERIFY2(found[i].startsWith(cases[i].firstTap), (QByteArray(cases[i].alteration) + ": " + found[i]).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestEncoderPort)
#include "tst_encoder_port.moc"
