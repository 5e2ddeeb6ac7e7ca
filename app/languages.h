#pragma once

#include <QString>
#include <QStringList>

namespace deepscope {

/// "en", "de", "zh_CN", each with its own name for menus.
struct Language {
    QString code;
    QString ownName;
};
const QList<Language>& languages();

/// Switches the whole program to a language; "" is the desktop's. Widgets hear of it by QEvent::LanguageChange.
void applyLanguage(const QString& code);

}  // namespace deepscope
