#pragma once

#include "widgets/views/heat_strip.h"
#include "widgets/views/tap_panel.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace deepscope {

class NumberTable;
class TensorTableModel;

/// The selected tap's raw numbers, tokens by channels: as a table that reads rows when they come into sight, or as a picture (the
/// heat strip). Pointing at a row marks its token everywhere, a double click or Enter pins it; a click on a channel's heading
/// asks for the channel; a click in the picture does both.
class TensorPanel : public TapPanel {
    Q_OBJECT

public:
    enum class Form { Table, Strip };

    TensorPanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    Form form() const { return m_form; }
    void setForm(Form form);
    bool isTinted() const;
    void setTinted(bool tinted);
    /// The channel that the canvas shows; −1 for none.
    void setShownChannel(int channel);

    const TensorTableModel* model() const { return m_model; }
    const HeatStrip* strip() const { return m_strip; }

Q_SIGNALS:
    /// A person switched form or colour: worth remembering.
    void formChanged();

protected:
    void showTap() override;
    void showTokens() override;
    void retranslate() override;
    void restyle() override;

private:
    QWidget* makeTable();
    void makeHeader();
    void askLevels();
    void followTokens();
    void goToToken();
    void goToChannel();
    void fitColumns();
    void pointCell(const std::optional<HeatStrip::Cell>& cell);
    static void setWrong(QLineEdit* field, bool wrong);

    Form m_form = Form::Table;
    TensorTableModel* m_model;
    NumberTable* m_table;
    HeatStrip* m_strip;
    QStackedLayout* m_forms;
    QLineEdit* m_tokenField;
    QLineEdit* m_channelField;
    QLabel* m_note;
    QToolButton* m_tableButton;
    QToolButton* m_stripButton;
    QToolButton* m_tintButton;
    int m_followedRow = -1;  // that the table was last scrolled to
};

}  // namespace deepscope
