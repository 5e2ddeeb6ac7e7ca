#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace deepscope {

/// A language in which everything takes twice the room, while it lives.
class DoubledWords : public QTranslator {
public:
    DoubledWords() { QCoreApplication::installTranslator(this); }
    ~DoubledWords() override { QCoreApplication::removeTranslator(this); }

    QString translate(const char* context, const char* source, const char* comment, int) const override {
        Q_UNUSED(context)
        Q_UNUSED(comment)
        const QString text = QString::fromUtf8(source);
        return text + QLatin1Char(' ') + text;
    }
    bool isEmpty() const override { return false; }
};

}  // namespace deepscope
