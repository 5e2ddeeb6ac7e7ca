// What the dialog is made of, and its words.
#include "widgets/models/view_words.h"
#include "widgets/views/export_dialog.h"
#include "widgets/views/export_tap_tree.h"
#include "widgets/views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace deepscope {

namespace {

template <class Widget>
Widget* named(const char* name) {
    auto* widget = new Widget;
    widget->setObjectName(QLatin1String(name));
    return widget;
}

constexpr int kCommandLines = 5;

}  // namespace

QGroupBox* ExportDialog::buildTaps() {
    m_taps = named<QGroupBox>("exportTapsGroup");
    m_globLabel = new QLabel;
    m_glob = named<QLineEdit>("exportGlob");
    m_globLabel->setBuddy(m_glob);
    m_matches = named<QLabel>("exportMatches");
    setMuted(m_matches);
    m_tree = new ExportTapTree;
    m_formatLabel = new QLabel;
    m_format = named<QComboBox>("exportFormat");
    m_formatLabel->setBuddy(m_format);
    m_format->addItem(QStringLiteral("safetensors"), static_cast<int>(DumpFormat::Safetensors));
    m_format->addItem(QStringLiteral("npz"), static_cast<int>(DumpFormat::Npz));
    m_format->addItem(QStringLiteral("npy"), static_cast<int>(DumpFormat::Npy));
    m_typeLabel = new QLabel;
    m_type = named<QComboBox>("exportType");
    m_typeLabel->setBuddy(m_type);
    m_type->addItem(QString(), static_cast<int>(DumpType::F32));
    m_type->addItem(QString(), static_cast<int>(DumpType::Compute));
    auto* layout = new QGridLayout(m_taps);
    layout->addWidget(m_globLabel, 0, 0);
    layout->addWidget(m_glob, 0, 1, 1, 3);
    layout->addWidget(m_matches, 1, 1, 1, 3);
    layout->addWidget(m_tree, 2, 0, 1, 4);
    layout->addWidget(m_formatLabel, 3, 0);
    layout->addWidget(m_format, 3, 1);
    layout->addWidget(m_typeLabel, 3, 2);
    layout->addWidget(m_type, 3, 3);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    return m_taps;
}

QGroupBox* ExportDialog::buildAttention() {
    m_attention = named<QGroupBox>("exportAttentionGroup");
    m_row = named<QCheckBox>("exportRow");
    m_allHeads = named<QCheckBox>("exportAllHeads");
    m_allQueries = named<QCheckBox>("exportAllQueries");
    m_head = named<QSpinBox>("exportHead");
    auto* layout = new QGridLayout(m_attention);
    layout->addWidget(m_row, 0, 0, 1, 2);
    layout->addWidget(m_allHeads, 1, 0, 1, 2);
    layout->addWidget(m_allQueries, 2, 0);
    layout->addWidget(m_head, 2, 1);
    layout->setColumnStretch(0, 1);
    return m_attention;
}

QGroupBox* ExportDialog::buildPictures() {
    m_pictures = named<QGroupBox>("exportPicturesGroup");
    m_thisView = named<QCheckBox>("exportThisView");
    m_everyStage = named<QCheckBox>("exportEveryStage");
    m_everyHead = named<QCheckBox>("exportEveryHead");
    m_pictureFormat = named<QComboBox>("exportPictureFormat");
    m_pictureFormat->addItem(QStringLiteral("PNG"), static_cast<int>(PictureFormat::Png));
    m_pictureFormat->addItem(QStringLiteral("SVG"), static_cast<int>(PictureFormat::Svg));
    m_pictureFormat->addItem(QStringLiteral("PDF"), static_cast<int>(PictureFormat::Pdf));
    m_scale = named<QSpinBox>("exportScale");
    m_scale->setRange(1, 8);
    m_scale->setSuffix(QStringLiteral("×"));
    m_scaleLabel = new QLabel;
    m_scaleLabel->setBuddy(m_scale);
    m_page = named<QCheckBox>("exportPage");
    m_page->setChecked(true);
    m_legend = named<QCheckBox>("exportLegend");
    m_legend->setChecked(true);
    auto* layout = new QVBoxLayout(m_pictures);
    for (QCheckBox* box : {m_thisView, m_everyStage, m_everyHead}) layout->addWidget(box);
    auto* row = new QHBoxLayout;
    row->addWidget(m_pictureFormat);
    row->addWidget(m_scaleLabel);
    row->addWidget(m_scale);
    row->addStretch();
    layout->addLayout(row);
    auto* boxes = new QHBoxLayout;
    boxes->addWidget(m_page);
    boxes->addWidget(m_legend);
    boxes->addStretch();
    layout->addLayout(boxes);
    return m_pictures;
}

QGroupBox* ExportDialog::buildTables() {
    m_tables = named<QGroupBox>("exportTablesGroup");
    m_stages = named<QCheckBox>("exportStages");
    m_figures = named<QCheckBox>("exportFigures");
    m_tableFormat = named<QComboBox>("exportTableFormat");
    m_tableFormat->addItem(QStringLiteral("CSV"), QStringLiteral("csv"));
    m_tableFormat->addItem(QStringLiteral("JSON"), QStringLiteral("json"));
    m_tableFormat->addItem(QString(), QStringLiteral("both"));
    auto* layout = new QGridLayout(m_tables);
    layout->addWidget(m_stages, 0, 0, 1, 2);
    layout->addWidget(m_figures, 1, 0, 1, 2);
    layout->addWidget(m_tableFormat, 2, 0);
    layout->setColumnStretch(1, 1);
    return m_tables;
}

QWidget* ExportDialog::buildPlace() {
    auto* place = new QWidget;
    m_folderLabel = new QLabel;
    m_folder = named<QLineEdit>("exportFolder");
    m_folderLabel->setBuddy(m_folder);
    m_browse = named<QPushButton>("exportBrowse");
    m_browse->setAutoDefault(false);
    m_nameLabel = new QLabel;
    m_name = named<QLineEdit>("exportName");
    m_nameLabel->setBuddy(m_name);
    m_summary = named<QLabel>("exportSummary");
    m_commandLabel = new QLabel;
    m_command = named<QPlainTextEdit>("exportCommand");
    m_commandLabel->setBuddy(m_command);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setWordWrapMode(QTextOption::WrapAnywhere);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setFixedHeight(kCommandLines * m_command->fontMetrics().lineSpacing() + 14);
    m_copy = named<QPushButton>("exportCopy");
    m_copy->setAutoDefault(false);
    auto* layout = new QGridLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_folderLabel, 0, 0);
    layout->addWidget(m_folder, 0, 1);
    layout->addWidget(m_browse, 0, 2);
    layout->addWidget(m_nameLabel, 1, 0);
    layout->addWidget(m_name, 1, 1, 1, 2);
    layout->addWidget(m_summary, 2, 1, 1, 2);
    layout->addWidget(m_commandLabel, 3, 0, Qt::AlignTop);
    layout->addWidget(m_command, 3, 1);
    layout->addWidget(m_copy, 3, 2, Qt::AlignTop);
    layout->setColumnStretch(1, 1);
    return place;
}

void ExportDialog::buildFoot(QVBoxLayout* layout) {
    m_verdict = named<QLabel>("exportVerdict");
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setMinimumHeight(m_verdict->fontMetrics().lineSpacing());
    m_progress = named<QProgressBar>("exportProgress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    m_show = named<QPushButton>("exportShow");
    m_show->setAutoDefault(false);
    m_show->hide();
    m_export = named<QPushButton>("exportButton");
    m_export->setDefault(true);
    m_close = named<QPushButton>("exportClose");
    m_close->setAutoDefault(false);
    layout->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->addWidget(m_verdict, 1);
    row->addWidget(m_show);
    row->addWidget(m_export);
    row->addWidget(m_close);
    layout->addLayout(row);
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export"));
    m_taps->setTitle(tr("Taps"));
    m_globLabel->setText(tr("&Match"));
    m_glob->setPlaceholderText(tr("main, all, or globs by comma: global/sam.*, tokens"));
    m_glob->setAccessibleName(tr("Globs that tick taps"));
    m_formatLabel->setText(tr("F&ormat"));
    m_format->setAccessibleName(tr("Format of tensors"));
    m_format->setItemText(2, tr("npy files in a folder"));
    m_typeLabel->setText(tr("&Type"));
    m_type->setAccessibleName(tr("Type of tensors"));
    const std::string computed(elementTypeName(m_subject.trace->provenance().computeType));
    m_type->setItemText(0, QStringLiteral("f32"));
    m_type->setItemText(1, tr("as computed (%1)").arg(QString::fromStdString(computed)));
    m_attention->setTitle(tr("Attention as numbers"));
    m_row->setText(tr("Pinned token's &row, this head or mean"));
    m_allHeads->setText(tr("Pinned token's rows of all &heads"));
    m_allQueries->setText(tr("Rows of all &queries of head"));
    m_head->setAccessibleName(tr("Head whose queries are all exported"));
    const QString why = attends() ? QString() : tr("The stage shown has no attention.");
    m_attention->setToolTip(why);
    m_row->setToolTip(!attends() || m_subject.pin ? QString() : tr("Pin a token first."));
    m_allHeads->setToolTip(m_row->toolTip());
    m_pictures->setTitle(tr("Pictures"));
    const QString way = viewName(m_subject.look.kind);
    m_thisView->setText(tr("This &view: %1").arg(way));
    m_everyStage->setText(tr("&Every stage in this way (%Ln)", "", static_cast<int>(m_subject.sameLook.size())));
    m_everyHead->setText(tr("Every hea&d of this stage (%Ln)", "", heads()));
    m_pictureFormat->setAccessibleName(tr("Format of pictures"));
    m_scaleLabel->setText(tr("&Scale"));
    m_scale->setAccessibleName(tr("Scale of pictures"));
    m_page->setText(tr("&Page below"));
    m_legend->setText(tr("Colour bar and &legend"));
    m_tables->setTitle(tr("Tables"));
    m_stages->setText(tr("St&ages: times, FLOPs, memory"));
    m_figures->setText(tr("F&igures: each tap's values"));
    m_tableFormat->setAccessibleName(tr("Format of tables"));
    m_tableFormat->setItemText(2, tr("CSV and JSON"));
    m_folderLabel->setText(tr("Folde&r"));
    m_folder->setAccessibleName(tr("Folder to write into"));
    m_browse->setText(tr("&Browse…"));
    m_nameLabel->setText(tr("&Name"));
    m_name->setAccessibleName(tr("What every file's name begins with"));
    m_commandLabel->setText(tr("Command"));
    m_command->setAccessibleName(tr("The command line that does the same"));
    m_copy->setText(tr("&Copy"));
    m_copy->setAccessibleName(tr("Copy the command line"));
    m_show->setText(tr("Show in folder"));
    m_export->setText(tr("E&xport"));
    m_close->setText(m_busy ? tr("Cancel") : tr("Close"));
    m_progress->setAccessibleName(tr("Progress of the export"));
}

}  // namespace deepscope
