#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <string>

/// A folder to list things in, which is the current one while this lives: relative inputs mean it.
class MadeFolder {
public:
    MadeFolder() : m_before(QDir::currentPath()) { QDir::setCurrent(m_folder.path()); }
    ~MadeFolder() { QDir::setCurrent(m_before); }
    MadeFolder(const MadeFolder&) = delete;
    MadeFolder& operator=(const MadeFolder&) = delete;

    QString at(const QString& name) const { return m_folder.filePath(name); }
    std::string path(const QString& name = {}) const { return at(name).toStdString(); }

    void write(const QString& name, const QByteArray& bytes = "x") const {
        if (!QDir().mkpath(QFileInfo(at(name)).path())) qFatal("cannot make a folder");
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    }
    void writeAll(const QStringList& names) const {
        for (const QString& name : names) write(name);
    }
    void link(const QString& target, const QString& name) const {
        std::filesystem::create_symlink(target.toStdString(), path(name));
    }
    QByteArray read(const QString& name) const {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QString m_before;
};
