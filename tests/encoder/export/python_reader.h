#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace deepscope::test {

/// Runs Python with numpy and safetensors; what it printed, trimmed, or its error text if it failed.
inline QString runPython(const QString& code, const QStringList& arguments) {
    QProcess python;
    python.start(QStringLiteral(DEEPSCOPE_PYTHON), QStringList{QStringLiteral("-c"), code} + arguments);
    if (!python.waitForFinished(120000)) return QStringLiteral("python: ") + python.errorString();
    const QByteArray errors = python.readAllStandardError();
    if (python.exitCode() != 0) return QStringLiteral("python failed: ") + QString::fromUtf8(errors);
    return QString::fromUtf8(python.readAllStandardOutput()).trimmed();
}

}  // namespace deepscope::test
