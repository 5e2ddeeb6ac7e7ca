#include "widgets/views/panel_dock.h"

#include "widgets/views/panel.h"
#include "widgets/views/theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace deepscope {

namespace {

/// Paints its own sign: no font can be counted on to have one for "float".
class TitleButton : public QToolButton {
public:
    enum class Sign { Float, Close };

    TitleButton(Sign sign, const char* name) : m_sign(sign) {
        setObjectName(QLatin1String(name));
        setAutoRaise(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(20, 20);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QToolButton::paintEvent(event);
        const ThemeColors& colors = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(underMouse() || hasFocus() ? colors.text : colors.mutedText, 1.2));
        if (m_sign == Sign::Close) {
            painter.drawLine(QPointF(6.5, 6.5), QPointF(13.5, 13.5));
            painter.drawLine(QPointF(13.5, 6.5), QPointF(6.5, 13.5));
            return;
        }
        painter.drawRect(QRectF(5.5, 8.5, 6, 6));
        painter.drawPolyline(
            QPolygonF({QPointF(8.5, 8.5), QPointF(8.5, 5.5), QPointF(14.5, 5.5), QPointF(14.5, 11.5), QPointF(11.5, 11.5)}));
    }

private:
    Sign m_sign;
};

}  // namespace

PanelDock::PanelDock(Panel* panel, const QString& name, QWidget* parent)
    : QDockWidget(parent),
      m_panel(panel),
      m_bar(new QWidget),
      m_name(new QLabel),
      m_float(new TitleButton(TitleButton::Sign::Float, "floatDock")),
      m_close(new TitleButton(TitleButton::Sign::Close, "closeDock")) {
    setObjectName(name);
    setWidget(panel);
    m_bar->setObjectName(QStringLiteral("dockTitle"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(10, 2, 4, 2);
    layout->setSpacing(4);
    m_name->setProperty("section", true);
    layout->addWidget(m_name);
    if (QWidget* header = panel->header()) {
        layout->addWidget(header, 1);
    } else {
        layout->addStretch(1);
    }
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    setTitleBarWidget(m_bar);
    connect(m_float, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    connect(this, &QDockWidget::visibilityChanged, panel, &Panel::setFront);
    // Whether others share the place is known only when the layout has settled.
    const auto later = [this] { QMetaObject::invokeMethod(this, &PanelDock::updateTitle, Qt::QueuedConnection); };
    connect(this, &QDockWidget::visibilityChanged, this, later);
    connect(this, &QDockWidget::topLevelChanged, this, later);
    connect(this, &QDockWidget::dockLocationChanged, this, later);
    retranslate();
}

void PanelDock::bringUp() {
    show();
    raise();
}

void PanelDock::open() {
    bringUp();
    if (isFloating()) activateWindow();
    m_panel->setFocus(Qt::ShortcutFocusReason);
}

void PanelDock::updateTitle() {
    const auto* area = qobject_cast<QMainWindow*>(parentWidget());
    bool tabbed = false;
    if (area && !isFloating()) {
        for (const QDockWidget* other : area->tabifiedDockWidgets(const_cast<PanelDock*>(this))) {
            tabbed = tabbed || (!other->isHidden() && !other->isFloating());
        }
    }
    m_name->setVisible(!tabbed);
}

void PanelDock::changeEvent(QEvent* event) {
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

// Of the title bar alone: panels have menus of their own.
void PanelDock::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_bar->geometry().contains(event->pos())) return QDockWidget::contextMenuEvent(event);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dockMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* save = menu->addAction(tr("Save picture…"));
    save->setObjectName(QStringLiteral("savePanelPicture"));
    connect(save, &QAction::triggered, this, &PanelDock::pictureRequested);
    menu->addSeparator();
    connect(menu->addAction(tr("Float or dock")), &QAction::triggered, m_float, &QToolButton::click);
    connect(menu->addAction(tr("Close")), &QAction::triggered, m_close, &QToolButton::click);
    menu->popup(event->globalPos());
    event->accept();
}

void PanelDock::retranslate() {
    setWindowTitle(m_panel->title());
    m_name->setText(m_panel->title());
    m_panel->setAccessibleName(m_panel->title());
    m_float->setAccessibleName(tr("Float or dock %1").arg(m_panel->title()));
    m_float->setToolTip(tr("Float or dock this panel"));
    m_close->setAccessibleName(tr("Close %1").arg(m_panel->title()));
    m_close->setToolTip(tr("Close this panel; the menu View brings it back"));
}

}  // namespace deepscope
