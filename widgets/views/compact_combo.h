#pragma once

#include <QComboBox>

namespace deepscope {

/// A combo box as wide as its current text, which may be shorter than the entry: "Base · 1024" of "Base · 1024 · 256 tokens".
class CompactCombo : public QComboBox {
    Q_OBJECT

public:
    static constexpr int ShortTextRole = Qt::UserRole + 1;

    explicit CompactCombo(QWidget* parent = nullptr);

    void addEntry(const QString& text, const QString& shortText, const QVariant& value);
    void setEntryEnabled(int index, bool enabled, const QString& whyNot);
    void setCompact(bool compact);

    QSize sizeHint() const override;
    /// Where room is short its text is cut.
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QString shownText() const;
    bool m_compact = false;
};

}  // namespace deepscope
