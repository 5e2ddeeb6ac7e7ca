#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

namespace {

struct Message {
    QString type;  // "", "unfinished", "vanished", "obsolete"
    QStringList translations;
};

/// Messages of a .ts file by context, source and comment.
std::map<QString, Message> readMessages(const QString& path) {
    std::map<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) source = comment = QString();
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() == QLatin1String("comment")) comment = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        Message message;
        message.type = xml.attributes().value(QLatin1String("type")).toString();
        QString text;
        while (!(xml.isEndElement() && xml.name() == QLatin1String("translation")) && !xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters()) text += xml.text();
            if (xml.isEndElement() && xml.name() == QLatin1String("numerusform")) {
                message.translations << text.trimmed();
                text.clear();
            }
        }
        if (message.translations.isEmpty()) message.translations << text;
        messages[context + QLatin1Char('|') + source + QLatin1Char('|') + comment] = message;
    }
    return messages;
}

/// "%1", "%n" and the like, sorted.
QStringList placesOf(const QString& text) {
    QStringList places;
    static const QRegularExpression kPlace(QStringLiteral("%L?[1-9n]"));
    auto found = kPlace.globalMatch(text);
    while (found.hasNext()) places << found.next().captured();
    places.removeDuplicates();
    places.sort();
    return places;
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
};

void TestTranslations::everyStringIsTranslated_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("German") << "de" << false;
    QTest::newRow("Simplified Chinese") << "zh_CN" << false;
    QTest::newRow("English plurals") << "en" << true;
}

void TestTranslations::everyStringIsTranslated() {
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    const QDir source(QStringLiteral(DEEPSCOPE_SOURCE_DIR));
    const QString name = QStringLiteral("deepscope_%1.ts").arg(language);
    const QTemporaryDir folder;
    const QString updated = folder.filePath(name);
    QVERIFY(QFile::copy(source.filePath(QStringLiteral("translations/") + name), updated));
    QStringList arguments{
        "-silent", "-locations", "none", "-I", source.path(), source.filePath("widgets"), source.filePath("app")};
    if (pluralsOnly) arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral("-ts") << updated;
    QCOMPARE(QProcess::execute(QStringLiteral(DEEPSCOPE_LUPDATE), arguments), 0);

    const auto messages = readMessages(updated);
    QVERIFY(messages.size() > (pluralsOnly ? 5U : 150U));
    QStringList wrong;
    for (const auto& [key, message] : messages) {
        if (!message.type.isEmpty()) wrong << message.type + QStringLiteral(": ") + key;
        const QStringList wanted = placesOf(key.section(QLatin1Char('|'), 1, 1));
        for (const QString& text : message.translations) {
            if (text.isEmpty()) wrong << QStringLiteral("empty: ") + key;
            // A singular may spell its number out; nothing else may lose or gain a place.
            if (message.translations.size() == 1 && placesOf(text) != wanted) wrong << QStringLiteral("other places: ") + key;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("\n") + wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
