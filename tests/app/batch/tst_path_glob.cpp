#include "app/batch/path_glob.h"
#include "encoder/errors.h"
#include "made_files.h"

#include <QTest>

using namespace deepscope;

namespace {

QStringList found(const std::string& glob) {
    QStringList names;
    for (const auto& path : expandGlob(glob)) names << QString::fromStdString(path.string());
    return names;
}

}  // namespace

class TestPathGlob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wildcards_data() {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("star") << "*.png" << QStringList{"a.png", "b1.png", "b2.png"};
        QTest::newRow("question mark") << "b?.png" << QStringList{"b1.png", "b2.png"};
        QTest::newRow("set") << "[ab]*.png" << QStringList{"a.png", "b1.png", "b2.png"};
        QTest::newRow("not in the set") << "b[!1].png" << QStringList{"b2.png"};
        QTest::newRow("folder part") << "d*/*.png" << QStringList{"deep/c.png"};
        QTest::newRow("any folders") << "**/*.png" << QStringList{"a.png", "b1.png", "b2.png", "deep/c.png", "deep/er/d.png"};
        QTest::newRow("below a folder") << "deep/**/*.png" << QStringList{"deep/c.png", "deep/er/d.png"};
        QTest::newRow("all below") << "deep/**" << QStringList{"deep/c.png", "deep/er/d.png"};
        QTest::newRow("hidden, asked for") << ".h*/*" << QStringList{".hidden/h.png"};
        QTest::newRow("nothing") << "*.webp" << QStringList{};
        QTest::newRow("star crosses no slash") << "d*.png" << QStringList{};
        QTest::newRow("a set without an end") << "[a" << QStringList{};
    }
    void wildcards() {
        QFETCH(QString, glob);
        QFETCH(QStringList, expected);
        const MadeFolder folder;
        folder.writeAll({"a.png", "b1.png", "b2.png", "deep/c.png", "deep/er/d.png", ".hidden/h.png", ".secret.png"});
        QCOMPARE(found(glob.toStdString()), expected);
        QStringList absolute;
        for (const QString& name : expected) absolute << folder.at(name);
        QCOMPARE(found(folder.path(glob)), absolute);
    }
    void loopsEnd() {
        const MadeFolder folder;
        folder.writeAll({"a/b/c.png"});
        folder.link("..", "a/b/up");
        folder.link(".", "a/here");
        const QStringList names = found("**/*.png");
        QCOMPARE(names.size(), 1);
    }
    void theFixedPartIsToldApart() {
        QCOMPARE(fixedPartOf("a/b/*/c.png").string(), std::string("a/b"));
        QCOMPARE(fixedPartOf("/x/y?.png").string(), std::string("/x"));
        QCOMPARE(fixedPartOf("*.png").string(), std::string());
        QVERIFY(isPathGlob("a[1]") && !isPathGlob("a/b.png"));
    }
    void aStopIsHeeded() {
        const MadeFolder folder;
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(expandGlob("**/*", source.get_token()), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPathGlob)
#include "tst_path_glob.moc"
