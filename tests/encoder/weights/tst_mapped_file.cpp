#include "checkpoint_writer.h"

#include "encoder/errors.h"
#include "encoder/weights/mapped_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <numeric>

using namespace deepscope;
using namespace test_checkpoint;

namespace {

constexpr int kPassedOn = 7;

unsigned sumOf(const MappedFile& file) {
    return std::accumulate(file.data(), file.data() + file.sizeBytes(), 0U,
                           [](unsigned sum, std::byte byte) { return sum + static_cast<unsigned>(byte); });
}

}  // namespace

class TestMappedFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

private Q_SLOTS:
    void initTestCase() {
        // Before the first mapping: this is the handler that foreign bus errors must reach.
        signal(SIGBUS, [](int) { _exit(kPassedOn); });
    }
    void readsWhatIsThere() {
        writeText(path("text"), "abc");
        const MappedFile file(path("text"));
        QCOMPARE(file.sizeBytes(), std::uint64_t{3});
        QCOMPARE(file.text(1, 2), std::string_view("bc"));
        QVERIFY_EXCEPTION_THROWN(file.text(2, 2), CheckpointError);
        QVERIFY_EXCEPTION_THROWN(file.text(~std::uint64_t{0}, 2), CheckpointError);
        std::byte two[2];
        file.readAt(1, two, 2);
        QCOMPARE(two[1], std::byte{'c'});
        QVERIFY_EXCEPTION_THROWN(file.readAt(2, two, 2), CheckpointError);
        file.checkIntact();
    }
    void emptyFilesMapToNothing() {
        writeText(path("empty"), "");
        const MappedFile file(path("empty"));
        QCOMPARE(file.sizeBytes(), std::uint64_t{0});
        file.checkIntact();
    }
    void refusesWhatIsNoRegularFile() {
        QVERIFY(thrown<FileError>([&] { MappedFile{path("absent")}; }).find("absent") != std::string::npos);
        QVERIFY(thrown<FileError>([&] { MappedFile{m_folder.path().toStdString()}; }).find("a folder") != std::string::npos);
        QVERIFY(thrown<FileError>([&] { MappedFile{"/dev/zero"}; }).find("a device") != std::string::npos);
        QCOMPARE(mkfifo(path("fifo").c_str(), 0600), 0);
        QVERIFY(thrown<FileError>([&] { MappedFile{path("fifo")}; }).find("a FIFO") != std::string::npos);
        std::filesystem::create_symlink("cycle", path("cycle"));
        QVERIFY(thrown<FileError>([&] { MappedFile{path("cycle")}; }).find("cycle") != std::string::npos);
    }
    void shrinkingEndsInAnErrorNotASignal() {
        writeText(path("shrinks"), std::string(1 << 20, '\1'));
        const MappedFile file(path("shrinks"));
        QCOMPARE(sumOf(file), 1U << 20);
        std::filesystem::resize_file(path("shrinks"), 8192);
        QCOMPARE(sumOf(file), 8192U);  // zeros from there on
        QVERIFY(thrown<CheckpointError>([&] { file.checkIntact(); }).find("1048576 bytes, got 8192") != std::string::npos);
        // Grown back, the file is not what was read.
        std::filesystem::resize_file(path("shrinks"), 1 << 20);
        QVERIFY_EXCEPTION_THROWN(file.checkIntact(), CheckpointError);
    }
    void shrinkingUnreadIsToldToo() {
        writeText(path("unread"), std::string(100, '\1'));
        const MappedFile file(path("unread"));
        std::filesystem::resize_file(path("unread"), 50);
        QVERIFY_EXCEPTION_THROWN(file.checkIntact(), CheckpointError);
    }
    void guardsAreGivenBack() {
        writeText(path("again"), "x");
        for (std::size_t i = 0; i < 2 * BusErrorGuard::kMostGuards; ++i) MappedFile{path("again")}.checkIntact();
    }
    void otherBusErrorsGoToTheHandlerBefore() {
        writeText(path("guarded"), "x");
        const MappedFile file(path("guarded"));
        const pid_t child = fork();
        if (child == 0) {
            raise(SIGBUS);
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), kPassedOn);
    }
};

QTEST_GUILESS_MAIN(TestMappedFile)
#include "tst_mapped_file.moc"
