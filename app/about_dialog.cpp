#include "app/about_dialog.h"

#include "encoder/version.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace deepscope {

namespace {

struct AboutDialog {
    Q_DECLARE_TR_FUNCTIONS(AboutDialog)
};

QDialog* plainDialog(QWidget* parent, const QString& title, QWidget* content) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(22, 20, 22, 16);
    layout->setSpacing(16);
    layout->addWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(buttons);
    return dialog;
}

}  // namespace

void showAbout(QWidget* parent) {
    auto* content = new QWidget;
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    auto* icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/deepscope/deepscope.svg")).pixmap(72, 72));
    icon->setAlignment(Qt::AlignTop);
    const QString text =
        QStringLiteral("<h3>deepscope %1</h3><p>%2</p><p>%3</p><p>%4</p><p>%5</p>")
            .arg(
                QString::fromLatin1(kVersion),
                AboutDialog::tr("Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.")
                    .toHtmlEscaped(),
                AboutDialog::tr(
                    "The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the "
                    "GNU General Public License, version 3.")
                    .toHtmlEscaped(),
                AboutDialog::tr("With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, "
                                "libjpeg-turbo, libtiff and libwebp (their own permissive licences), libexif (LGPL-2.1), "
                                "nlohmann-json (MIT) and CLI11 (BSD-3).")
                    .toHtmlEscaped(),
                AboutDialog::tr("Not a product of DeepSeek; none of its code is in here.").toHtmlEscaped());
    auto* words = new QLabel(text);
    words->setWordWrap(true);
    words->setMinimumWidth(400);
    words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    layout->addWidget(icon);
    layout->addWidget(words, 1);
    plainDialog(parent, AboutDialog::tr("About deepscope"), content)->show();
}

}  // namespace deepscope
