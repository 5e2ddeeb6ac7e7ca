#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace deepscope {

namespace {

/// Owned by the application; one for our strings, one for Qt's own (dialog buttons and the like).
QTranslator& translator(const char* name) {
    auto* found = qApp->findChild<QTranslator*>(QLatin1String(name));
    if (!found) {
        found = new QTranslator(qApp);
        found->setObjectName(QLatin1String(name));
    }
    return *found;
}

}  // namespace

const QList<Language>& languages() {
    static const QList<Language> kLanguages{{QStringLiteral("en"), QStringLiteral("English")},
                                            {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return kLanguages;
}

void applyLanguage(const QString& code) {
    static const QLocale kDesktop = QLocale::system();
    const QLocale locale = code.isEmpty() ? kDesktop : QLocale(code);
    QLocale::setDefault(locale);
    QTranslator& ours = translator("deepscope translations");
    QTranslator& qts = translator("qtbase translations");
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qts);
    if (qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qts);
    }
    // The source strings are English: without a translation they are right as they stand, but for plurals, which English has.
    const auto load = [&ours](const QLocale& of) {
        return ours.load(of, QStringLiteral("deepscope"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    if (load(locale) || load(QLocale(QLocale::English))) QCoreApplication::installTranslator(&ours);
}

}  // namespace deepscope
