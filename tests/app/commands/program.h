#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QtTest>

/// What one call of the built program did.
struct ProgramResult {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs deepscope without a display, with a cache of its own, and waits.
inline ProgramResult runProgram(const QStringList& arguments, int timeoutMs = 120000) {
    static const QTemporaryDir emptyHome;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "HF_HUB_CACHE", "HF_HOME", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), emptyHome.path());
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), emptyHome.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DEEPSCOPE_PROGRAM), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// A page of tests/data.
inline QString testPage(const char* name) {
    return QStringLiteral(DEEPSCOPE_TEST_DATA "/pages/") + QString::fromLatin1(name);
}

/// The program refused with `status`: one "deepscope:" line on stderr that holds `part`, nothing on stdout.
inline void verifyRefusal(const ProgramResult& result, int status, const QByteArray& part = {}) {
    QVERIFY2(result.status == status, (QByteArray::number(result.status) + " " + result.err).constData());
    QVERIFY2(result.err.startsWith("deepscope: "), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY2(result.err.contains(part), result.err.constData());
}
