#include "app/shortcut_sheet.h"

#include "widgets/views/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

struct ShortcutSheet {
    Q_DECLARE_TR_FUNCTIONS(ShortcutSheet)
};

struct Line {
    QString keys;
    QString what;
};
struct Section {
    QString title;
    QList<Line> lines;
};

/// Without its key: Chinese names it in brackets behind the word.
QString plain(QString text) {
    static const QRegularExpression kBracketedKey(QStringLiteral("\\(&.\\)"));
    text.remove(kBracketedKey);
    text.remove(QLatin1Char('&'));
    return text.endsWith(QChar(0x2026)) ? text.chopped(1) : text;
}

void collect(const QMenu* menu, QList<Line>& lines) {
    for (const QAction* action : menu->actions()) {
        if (const QMenu* below = action->menu()) {
            collect(below, lines);
            continue;
        }
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty()) lines.append({keys.join(QStringLiteral(", ")), plain(action->text())});
    }
}

QList<Section> mouseAndHeldKeys() {
    return {{ShortcutSheet::tr("On the page"),
             {{ShortcutSheet::tr("wheel"), ShortcutSheet::tr("zoom at the cursor")},
              {ShortcutSheet::tr("drag"), ShortcutSheet::tr("move the page")},
              {ShortcutSheet::tr("point"), ShortcutSheet::tr("read a token: number, pixels, value")},
              {ShortcutSheet::tr("click, Enter"), ShortcutSheet::tr("pin a token and see its attention; again to unpin")},
              {ShortcutSheet::tr("double click"), ShortcutSheet::tr("close to a token, and back")},
              {QStringLiteral("← → ↑ ↓"), ShortcutSheet::tr("move the pinned token, else the page")},
              {ShortcutSheet::tr("hold M"), ShortcutSheet::tr("magnifier")},
              {ShortcutSheet::tr("hold B"), ShortcutSheet::tr("flip to the stage before")}}},
            {ShortcutSheet::tr("Elsewhere"),
             {{ShortcutSheet::tr("double click a stage"), ShortcutSheet::tr("keep it in a tab of its own")},
              {ShortcutSheet::tr("← → in the strip"), ShortcutSheet::tr("stage before, stage after")},
              {ShortcutSheet::tr("drag the colour bar's ends"), ShortcutSheet::tr("range of the colours; double click fits it")},
              {ShortcutSheet::tr("drag in the timeline"), ShortcutSheet::tr("measure a stretch of time")},
              {ShortcutSheet::tr("drop files"), ShortcutSheet::tr("pages, folders, a checkpoint: anywhere in the window")}}}};
}

QWidget* sectionBox(const Section& section, const QWidget* like) {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto* title = new QLabel(section.title);
    title->setProperty("section", true);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const Line& line : section.lines) {
        auto* keys = new QLabel(line.keys);
        keys->setFont(sizedFont(like, 0, true));
        keys->setMinimumWidth(110);
        auto* what = new QLabel(line.what);
        what->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(what, row, 1, Qt::AlignTop);
        ++row;
    }
    return box;
}

}  // namespace

void showShortcuts(const QList<QMenu*>& menus, QWidget* parent) {
    QList<Section> sections;
    for (const QMenu* menu : menus) {
        Section section{plain(menu->title()), {}};
        collect(menu, section.lines);
        if (!section.lines.isEmpty()) sections << section;
    }
    sections << mouseAndHeldKeys();

    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutSheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ShortcutSheet::tr("Keys and mouse"));
    auto* body = new QWidget;
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(4, 4, 12, 4);
    columns->setSpacing(36);
    // Sections go to the shorter of two columns, in order.
    QVBoxLayout* column[2];
    qsizetype filled[2] = {0, 0};
    for (QVBoxLayout*& each : column) {
        each = new QVBoxLayout;
        each->setSpacing(0);
        columns->addLayout(each, 1);
    }
    for (const Section& section : sections) {
        const int shorter = filled[1] < filled[0] ? 1 : 0;
        column[shorter]->addWidget(sectionBox(section, dialog));
        filled[shorter] += section.lines.size() + 2;
    }
    for (QVBoxLayout* each : column) each->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(body);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    dialog->resize(900, 640);
    dialog->show();
}

}  // namespace deepscope
