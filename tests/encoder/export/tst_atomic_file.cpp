#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

using namespace deepscope;
namespace fs = std::filesystem;

class TestAtomicFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    fs::path at(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    static QByteArray contents(const fs::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    QStringList everything() const {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static Problem problemOf(const fs::path& path) {
        try {
            writeFileAtomically(path, "new");
        } catch (const FileError& error) {
            return error.problem();
        }
        return {.what = "nothing was thrown"};
    }

private Q_SLOTS:
    void init() {
        QDir dir(m_dir.path());
        QVERIFY(dir.removeRecursively());
        QVERIFY(QDir().mkpath(m_dir.path()));
    }

    void writesAndReplaces() {
        writeFileAtomically(at("a"), "old contents");
        writeFileAtomically(at("a"), "new");
        QCOMPARE(contents(at("a")), QByteArray("new"));
        QCOMPARE(everything(), QStringList{"a"});
    }

    void appearsOnlyOnCommit() {
        writeFileAtomically(at("a"), "old");
        {
            AtomicFile file(at("a"));
            file.write("new");
            QCOMPARE(contents(at("a")), QByteArray("old"));
        }
        QCOMPARE(contents(at("a")), QByteArray("old"));
        QCOMPARE(everything(), QStringList{"a"});
    }

    void overwritesBytesAlreadyWritten() {
        AtomicFile file(at("a"));
        file.write("____body");
        file.writeAt(0, "head", 4);
        QCOMPARE(file.position(), std::size_t(8));
        file.write("tail");
        file.commit();
        QCOMPARE(contents(at("a")), QByteArray("headbodytail"));
    }

    void givesThePermissionsOfUmask() {
        const mode_t before = ::umask(027);
        writeFileAtomically(at("a"), "x");
        ::umask(before);
        struct stat status {};
        QCOMPARE(::stat(at("a").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0640u);
    }

    void longestNameFits() {
        const std::string name(255, 'n');
        writeFileAtomically(at(name.c_str()), "x");
        QCOMPARE(contents(at(name.c_str())), QByteArray("x"));
        QCOMPARE(problemOf(at((name + "n").c_str())).what, std::string("cannot write file"));
    }

    void refusesWhatIsNoRegularFile_data() {
        QTest::addColumn<QString>("got");
        QTest::newRow("folder") << "a folder";
        QTest::newRow("pipe") << "a pipe";
        QTest::newRow("device") << "a device";
        QTest::newRow("link to device") << "a device";
        QTest::newRow("link to folder") << "a folder";
    }
    void refusesWhatIsNoRegularFile() {
        QFETCH(QString, got);
        const QByteArray kind = QTest::currentDataTag();
        fs::path path = at("target");
        if (kind == "folder") fs::create_directory(path);
        if (kind == "pipe") QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        if (kind == "device") path = "/dev/full";
        if (kind == "link to device") fs::create_symlink("/dev/full", path);
        if (kind == "link to folder") fs::create_directory_symlink(m_dir.path().toStdString(), path);
        const auto before = fs::symlink_status(path).type();
        const QStringList entries = everything();

        const Problem problem = problemOf(path);
        QCOMPARE(problem.what, std::string("cannot write file"));
        QCOMPARE(problem.where, path.string());
        QCOMPARE(QString::fromStdString(problem.got), got);
        QVERIFY(fs::symlink_status(path).type() == before);
        QVERIFY(fs::is_character_file("/dev/full"));
        QCOMPARE(everything(), entries);
    }

    void refusesWhereNothingCanBeWritten() {
        QCOMPARE(problemOf(at("missing/a")).expected, std::string("an existing folder to write in"));
        writeFileAtomically(at("file"), "x");
        QCOMPARE(problemOf(at("file/a")).what, std::string("cannot write file"));
        QCOMPARE(problemOf("").what, std::string("cannot write file"));
        QCOMPARE(problemOf(at("new/")).what, std::string("cannot write file"));
        QCOMPARE(problemOf(at(".")).what, std::string("cannot write file"));
        fs::create_symlink("b", at("circle"));
        fs::create_symlink("circle", at("b"));
        QCOMPARE(problemOf(at("circle")).what, std::string("cannot write file"));
    }

    void writesThroughLinks() {
        fs::create_directory(at("folder"));
        writeFileAtomically(at("folder/real"), "old");
        fs::create_symlink("folder/real", at("link"));
        fs::create_symlink("link", at("linkToLink"));
        writeFileAtomically(at("linkToLink"), "new");
        QCOMPARE(contents(at("folder/real")), QByteArray("new"));
        QVERIFY(fs::is_symlink(at("link")));
        QVERIFY(fs::is_symlink(at("linkToLink")));
    }

    void createsADanglingLinksTarget() {
        fs::create_directory(at("folder"));
        fs::create_symlink("folder/later", at("link"));
        writeFileAtomically(at("link"), "new");
        QVERIFY(fs::is_symlink(at("link")));
        QVERIFY(!fs::is_symlink(at("folder/later")));
        QCOMPARE(contents(at("folder/later")), QByteArray("new"));
    }

    void aFullDiskLeavesWhatWasThere() {
        writeFileAtomically(at("a"), "old");
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            // The limit on file size fails a write half-way, as a full disk does.
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{100000, 100000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            int status = 1;
            try {
                AtomicFile file(at("a"));
                const std::vector<char> bytes(64 * 1024);
                for (int i = 0; i < 4; ++i) file.write(bytes.data(), bytes.size());
                file.commit();
            } catch (const FileError& error) {
                status = error.problem().got == "the limit on file size" ? 42 : 2;
            }
            ::_exit(status);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 42);
        QCOMPARE(contents(at("a")), QByteArray("old"));
        QCOMPARE(everything(), QStringList{"a"});
    }

    void aReadOnlyFileStays() {
        writeFileAtomically(at("a"), "old");
        fs::permissions(m_dir.path().toStdString(), fs::perms::all);
        fs::permissions(at("a"), fs::perms::owner_read | fs::perms::others_read);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            if (::geteuid() == 0 && ::seteuid(65534) != 0) ::_exit(3);  // root may write anything
            ::_exit(problemOf(at("a")).expected == "a writable file" ? 42 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 42);
        QCOMPARE(contents(at("a")), QByteArray("old"));
    }

    void aTargetReplacedMeanwhileIsRefused() {
        AtomicFile file(at("a"));
        file.write("new");
        QCOMPARE(::mkfifo(at("a").c_str(), 0600), 0);
        QVERIFY_EXCEPTION_THROWN(file.commit(), FileError);
        QVERIFY(fs::is_fifo(at("a")));
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
