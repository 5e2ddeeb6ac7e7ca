#include "app/batch/corpus.h"
#include "app/batch/dump_place.h"
#include "encoder/errors.h"
#include "made_files.h"

#include <QTest>

#include <algorithm>

using namespace deepscope;

namespace {

/// A PDF has as many pages as its file has bytes; one that begins with a b is damaged.
int countBytes(const std::filesystem::path& path) {
    if (path.filename().string().front() == 'b') throw ImageError({"damaged PDF file", path.string(), "pages", "none"});
    return static_cast<int>(std::filesystem::file_size(path));
}

std::vector<CorpusItem> listed(const std::vector<std::string>& inputs, int dpi = 144) {
    return listCorpus(inputs, dpi, countBytes);
}

QStringList names(const std::vector<CorpusItem>& items) {
    QStringList list;
    for (const CorpusItem& item : items) list << QString::fromStdString(item.name);
    return list;
}

QStringList pages(const std::vector<CorpusItem>& items) {
    QStringList list;
    for (const CorpusItem& item : items) list << QString::fromStdString(item.page.string());
    return list;
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsGoneThrough() {
        const MadeFolder folder;
        folder.writeAll(
            {"c/b/page.PNG", "c/a/page.jpg", "c/z.tif", "c/.hidden.png", "c/.git/x.png", "c/notes.txt", "c/tensor.npy"});
        const QStringList expected{"c/a/page.jpg", "c/b/page.PNG", "c/z.tif"};
        QCOMPARE(names(listed({"c"})), expected);
        QCOMPARE(pages(listed({"c"})), expected);
        QCOMPARE(names(listed({"c/"})), expected);
        QCOMPARE(names(listed({"./c"})), expected);
        QCOMPARE(names(listed({folder.path("c")})), (QStringList{"a/page.jpg", "b/page.PNG", "z.tif"}));
        QCOMPARE(names(listed({"c/../c"})), (QStringList{"a/page.jpg", "b/page.PNG", "z.tif"}));
    }
    void linksThatLoopEnd() {
        const MadeFolder folder;
        folder.writeAll({"c/a/page.png"});
        folder.link("..", "c/a/up");
        folder.link("a", "c/second");
        QCOMPARE(names(listed({"c"})), QStringList{"c/a/page.png"});
    }
    void theOrderOfInputsIsNoMatter() {
        const MadeFolder folder;
        folder.writeAll({"a/1.png", "a/2.png", "b/1.png", "b/x.webp"});
        std::vector<std::string> inputs{"a", "b", "a/1.png", folder.path("b"), "b/*.png"};
        const auto first = listed(inputs);
        QCOMPARE(names(first), (QStringList{"1.png", "a/1.png", "a/2.png", "x.webp"}));
        std::reverse(inputs.begin(), inputs.end());
        QCOMPARE(names(listed(inputs)), names(first));
        QCOMPARE(pages(listed(inputs)).size(), 4);
    }
    void namesAreNeverTheSame() {
        const MadeFolder folder;
        folder.writeAll({"a/page.png", "b/page.png", "c/page.png"});
        const auto items = listed({folder.path("a"), folder.path("b"), "c/page.png"});
        QCOMPARE(items.size(), std::size_t(3));
        QVERIFY(items[0].name != items[1].name);
        QVERIFY(items[1].name.starts_with("page.png~") || items[2].name.starts_with("page.png~"));
        // One page of a name needs no mark.
        QCOMPARE(names(listed({folder.path("a")})), QStringList{"page.png"});
    }
    void pdfsGiveTheirPages() {
        const MadeFolder folder;
        folder.write("c/scan.pdf", "xxx");
        folder.write("c/broken.pdf", "xx");
        const auto items = listed({"c"});
        QCOMPARE(names(items), (QStringList{"c/broken.pdf", "c/scan.pdf#1", "c/scan.pdf#2", "c/scan.pdf#3"}));
        QVERIFY(items[0].problem && !items[1].problem);
        QCOMPARE(names(listed({"c/scan.pdf#2", "c/scan.pdf"})), names(listed({"c/scan.pdf"})));
        QCOMPARE(pages(listed({"c/scan.pdf#2"}, 300)), QStringList{"c/scan.pdf#2@300"});
        QCOMPARE(names(listed({"c/scan.pdf#2"}, 300)), QStringList{"c/scan.pdf#2@300"});
        QCOMPARE(pages(listed({"c/scan.pdf#2@72"}, 300)), QStringList{"c/scan.pdf#2@72"});
        QCOMPARE(names(listCorpus({"c/scan.pdf"}, 144, nullptr)), QStringList{"c/scan.pdf"});
    }
    void listsAreRead() {
        const MadeFolder folder;
        folder.writeAll({"a/1.png", "a/2.png", "b.png", "odd.dat"});
        folder.write("list.txt", "# a comment\n\na\r\nodd.dat\nb.*\n@no.txt\n");
        const auto items = listed({"@list.txt"});
        QCOMPARE(names(items), (QStringList{"@no.txt", "a/1.png", "a/2.png", "b.png", "odd.dat"}));
        QVERIFY_EXCEPTION_THROWN(listed({"@nowhere.txt"}), UsageError);
        QVERIFY_EXCEPTION_THROWN(listed({"@a"}), UsageError);
    }
    void nothingFoundIsWrongUsage() {
        const MadeFolder folder;
        folder.writeAll({"empty/notes.txt"});
        QVERIFY_EXCEPTION_THROWN(listed({"empty"}), UsageError);
        QVERIFY_EXCEPTION_THROWN(listed({"*.png"}), UsageError);
        QVERIFY_EXCEPTION_THROWN(listed({}), UsageError);
    }
    void missingFilesAreLeftToTheirReader() {
        const MadeFolder folder;
        QCOMPARE(names(listed({"gone.png"})), QStringList{"gone.png"});
        QVERIFY(listed({"gone.pdf#0"}).front().problem);
    }
    void filesWithWildcardsInTheirNamesAreFiles() {
        const MadeFolder folder;
        folder.writeAll({"page[1].png", "page1.png"});
        QCOMPARE(names(listed({"page[1].png"})), QStringList{"page[1].png"});
    }
    void namesThatAreNoTextAreWrittenOut() {
        const MadeFolder folder;
        std::filesystem::create_directory("c");
        std::FILE* file = std::fopen("c/\xFF\n.png", "w");
        QVERIFY(file != nullptr);
        std::fclose(file);
        const QStringList found = names(listed({"c"}));
        std::filesystem::remove("c/\xFF\n.png");  // QTemporaryDir cannot
        QCOMPARE(found, QStringList{"c/%FF%0A.png"});
    }
    void dumpsHavePlacesOfTheirOwn() {
        const Mode tiny = parseMode("tiny");
        QCOMPARE(dumpPlace("a/page.png", tiny, DumpFormat::Safetensors), std::string("a/page.png.tiny.safetensors"));
        QCOMPARE(dumpPlace("a/page.jpg", parseMode("custom:768"), DumpFormat::Npy), std::string("a/page.jpg.custom-768"));
        const std::string longName(400, 'x');
        const std::string place = dumpPlace("a/" + longName + ".png", tiny, DumpFormat::Npz);
        QVERIFY(place.size() < 230 && place.starts_with("a/xxx") && place.ends_with(".tiny.npz"));
        QVERIFY(place != dumpPlace("a/" + longName + ".jpg", tiny, DumpFormat::Npz));
    }
    void leftoversOfKilledProcessesGo() {
        const MadeFolder folder;
        folder.writeAll({"o/a/.page.png.tiny.safetensors.abc123", "o/a/page.png.tiny.safetensors", "o/a/.other.abc123",
                         "o/a/.page.png.tiny.safetensors", "o/.x.tiny.0a1b2c/global__a.npy"});
        removeLeftovers("o", {"a/page.png.tiny.safetensors", "x.tiny"});
        QVERIFY(!QFile::exists("o/a/.page.png.tiny.safetensors.abc123"));
        QVERIFY(!QFile::exists("o/.x.tiny.0a1b2c"));
        QVERIFY(QFile::exists("o/a/page.png.tiny.safetensors") && QFile::exists("o/a/.other.abc123"));
        QVERIFY(QFile::exists("o/a/.page.png.tiny.safetensors"));
    }
    void sizesOfDumpsAreTold() {
        const MadeFolder folder;
        folder.write("file", "12345");
        folder.write("folder/a.npy", "123");
        folder.write("folder/manifest.json", "1234");
        QCOMPARE(dumpBytes("file"), std::int64_t(5));
        QCOMPARE(dumpBytes("folder"), std::int64_t(7));
        QCOMPARE(dumpBytes("nothing"), std::int64_t(-1));
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
