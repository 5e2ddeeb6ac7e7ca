#include "widgets/views/export_dialog.h"

#include "encoder/model/deep_encoder.h"
#include "encoder/probe/feature_map.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/export_tap_tree.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStorageInfo>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace deepscope {

namespace {

QFileInfo nearestExisting(const QString& folder) {
    QDir there(folder);
    while (!there.exists() && !there.isRoot() && there.cdUp()) {
    }
    return QFileInfo(there.exists() ? there.absolutePath() : QDir::rootPath());
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
    return text;
}

}  // namespace

ExportDialog::ExportDialog(ExportSubject subject, Callbacks callbacks, QWidget* parent)
    : QDialog(parent), m_subject(std::move(subject)), m_callbacks(std::move(callbacks)) {
    setObjectName(QStringLiteral("exportDialog"));
    auto* sides = new QHBoxLayout;
    sides->addWidget(buildTaps(), 3);
    auto* right = new QVBoxLayout;
    right->addWidget(buildPictures());
    right->addWidget(buildAttention());
    right->addWidget(buildTables());
    right->addStretch();
    sides->addLayout(right, 2);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(buildPlace());
    buildFoot(layout);
    resize(900, 680);
    m_tree->setTrace(*m_subject.trace);
    m_name->setText(m_subject.name);
    m_head->setRange(0, std::max(0, heads() - 1));
    if (m_subject.look.heads == AttentionQuery::Heads::One) m_head->setValue(m_subject.look.head);
    m_attention->setEnabled(attends());
    m_row->setEnabled(m_subject.pin.has_value());
    m_allHeads->setEnabled(m_subject.pin.has_value());
    const bool hasLook =
        std::find(m_subject.sameLook.begin(), m_subject.sameLook.end(), m_subject.tap) != m_subject.sameLook.end();
    m_thisView->setEnabled(hasLook);
    m_everyStage->setEnabled(!m_subject.sameLook.empty());
    m_everyHead->setEnabled(hasLook && isAttention(m_subject.look.kind) && m_subject.look.kind != ViewKind::Rollout);
    connectParts();
    retranslate();
    m_glob->setText(QStringLiteral("main"));
    m_glob->setFocus();
}

void ExportDialog::connectParts() {
    connect(m_glob, &QLineEdit::textChanged, this, &ExportDialog::applyGlob);
    connect(m_tree, &ExportTapTree::tickedByHand, this, &ExportDialog::takeTicks);
    for (QCheckBox* box :
         {m_row, m_allHeads, m_allQueries, m_thisView, m_everyStage, m_everyHead, m_page, m_legend, m_stages, m_figures})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::update);
    for (QComboBox* combo : {m_format, m_type, m_pictureFormat, m_tableFormat})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    for (QSpinBox* spin : {m_head, m_scale}) connect(spin, &QSpinBox::valueChanged, this, &ExportDialog::update);
    for (QLineEdit* line : {m_folder, m_name}) connect(line, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_folder->text()); });
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
}

bool ExportDialog::attends() const {
    return heads() > 0;
}

int ExportDialog::heads() const {
    try {
        return m_subject.tap.empty() ? 0 : attentionHeads(m_subject.tap, m_subject.trace->provenance().architecture);
    } catch (const Error&) {
        return 0;
    }
}

void ExportDialog::applyGlob() {
    const std::string globs = m_glob->text().trimmed().toStdString();
    try {
        const int count = m_tree->tick(globs.empty() ? TapSelection::none() : TapSelection::parse(globs));
        m_matches->setText(tr("%Ln tap(s) match", "", count));
    } catch (const Error& error) {
        m_tree->tick(TapSelection::none());
        m_matches->setText(QString::fromStdString(error.problem().sentence()));
    }
    update();
}

// What was ticked by hand becomes the globs that mean it.
void ExportDialog::takeTicks() {
    const std::vector<std::string> ticked = m_tree->tickedTaps();
    const QSignalBlocker blocker(m_glob);
    m_glob->setText(QString::fromStdString(ticked.empty() ? "none" : ticked == m_tree->taps() ? "main" : joined(ticked)));
    m_matches->setText(tr("%Ln tap(s) ticked", "", static_cast<int>(ticked.size())));
    update();
}

// The command runs anew and could keep taps that this run did not: only a glob that means the ticked taps and no others does.
std::string ExportDialog::tapsText() const {
    const std::vector<std::string> ticked = m_tree->tickedTaps();
    if (ticked.empty()) return "none";
    if (ticked == m_tree->taps()) return "main";
    const std::string globs = m_glob->text().trimmed().toStdString();
    const RunProvenance& run = m_subject.trace->provenance();
    try {
        const TapSelection selection = TapSelection::parse(globs);
        std::vector<std::string> kept = tapNames(run.plan, run.architecture);
        std::erase_if(kept, [&selection](const std::string& tap) { return !selection.keeps(tap); });
        if (kept == ticked) return globs;
    } catch (const Error&) {
    }
    return joined(ticked);
}

void ExportDialog::addAttention(ExportRequest& request) const {
    if (!attends()) return;
    const bool clip = parseTapName(m_subject.tap).stage.starts_with("clip.");
    const TapRecord& tap = *m_subject.trace->find(m_subject.tap);
    AttentionQuery query{.tap = m_subject.tap};
    if (m_subject.pin) {
        const PinnedToken& pin = *m_subject.pin;
        const int side = tapLayout(tap).gridSide;
        const GridPosition at = pin.isClassToken ? GridPosition{} : pin.inGrid(side);
        query.token = pin.isClassToken ? 0 : at.row * side + at.column + (clip ? 1 : 0);
        if (m_row->isChecked()) {
            AttentionQuery row = query;
            row.heads = m_subject.look.heads;
            row.head = m_subject.look.head;
            request.attention.push_back({row, false});
        }
        if (m_allHeads->isChecked()) {
            query.heads = AttentionQuery::Heads::All;
            request.attention.push_back({query, false});
        }
    }
    if (m_allQueries->isChecked()) {
        request.attention.push_back({{.tap = m_subject.tap, .heads = AttentionQuery::Heads::One, .head = m_head->value()}, true});
    }
}

void ExportDialog::addPictures(ExportRequest& request) const {
    const TapView look = parseLook(lookText(m_subject.look));  // what the command line can say of it
    const auto add = [&request](ExportedPicture picture) {
        if (std::find(request.pictures.begin(), request.pictures.end(), picture) == request.pictures.end())
            request.pictures.push_back(std::move(picture));
    };
    const auto pinIn = [this](const std::string& tap) -> std::optional<PinnedToken> {
        if (!m_subject.pin || m_subject.pin->isClassToken) return m_subject.pin;
        const int side = tapLayout(*m_subject.trace->find(tap)).gridSide;
        if (side == m_subject.pin->gridSide || side == 0 || m_subject.pin->gridSide == 0) return m_subject.pin;
        return PinnedToken{m_subject.pin->view, m_subject.pin->inGrid(side), side, false};
    };
    if (m_thisView->isEnabledTo(m_pictures) && m_thisView->isChecked()) add({m_subject.tap, look, pinIn(m_subject.tap)});
    if (m_everyStage->isEnabledTo(m_pictures) && m_everyStage->isChecked()) {
        for (const std::string& tap : m_subject.sameLook) add({tap, look, pinIn(tap)});
    }
    if (m_everyHead->isEnabledTo(m_pictures) && m_everyHead->isChecked()) {
        TapView one = look;
        one.heads = AttentionQuery::Heads::One;
        for (one.head = 0; one.head < heads(); ++one.head) add({m_subject.tap, one, pinIn(m_subject.tap)});
    }
}

ExportRequest ExportDialog::request() const {
    ExportRequest request;
    request.folder = std::filesystem::path(m_folder->text().toStdU16String());
    request.name = m_name->text().toStdString();
    for (const std::string& tap : m_tree->tickedTaps()) request.taps.add(tap);
    request.format = static_cast<DumpFormat>(m_format->currentData().toInt());
    request.type = static_cast<DumpType>(m_type->currentData().toInt());
    addAttention(request);
    addPictures(request);
    request.pictureFormat = static_cast<PictureFormat>(m_pictureFormat->currentData().toInt());
    request.pictureScale = m_scale->value();
    request.withPage = m_page->isChecked();
    request.withLegend = m_legend->isChecked();
    if (m_stages->isChecked()) request.tables.emplace_back("stages");
    if (m_figures->isChecked()) request.tables.emplace_back("figures");
    const QString tables = m_tableFormat->currentData().toString();
    request.tablesAsCsv = tables != QLatin1String("json");
    request.tablesAsJson = tables != QLatin1String("csv");
    return request;
}

QString ExportDialog::command() const {
    return m_callbacks.command(request(), tapsText());
}

void ExportDialog::update() {
    m_show->hide();
    const ExportRequest wanted = request();
    m_tree->setElementBytes(elementBytes(storedType(m_subject.trace->provenance().computeType, wanted.type, wanted.format)));
    const QString text = m_callbacks.command(wanted, tapsText());
    m_command->setPlainText(text);
    showSummary(wanted);
    if (!m_busy) showVerdict({}, true);
}

void ExportDialog::showSummary(const ExportRequest& request) {
    const bool something =
        !request.taps.keepsNothing() || !request.attention.empty() || !request.pictures.empty() || !request.tables.empty();
    const bool placed = !m_folder->text().isEmpty() && !m_name->text().isEmpty();
    const std::int64_t bytes = m_callbacks.tensorBytes(request);
    const QStorageInfo disk(nearestExisting(m_folder->text()).absoluteFilePath());
    QStringList parts;
    if (!something) parts << tr("Nothing is chosen yet");
    if (const int ticked = m_tree->ticked(); ticked > 0) parts << tr("%Ln tap(s)", "", ticked);
    if (!request.attention.empty()) parts << tr("%Ln attention tensor(s)", "", static_cast<int>(request.attention.size()));
    if (!request.pictures.empty()) parts << tr("%Ln picture(s)", "", static_cast<int>(request.pictures.size()));
    if (!request.tables.empty()) parts << tr("%Ln table(s)", "", static_cast<int>(request.tables.size()));
    if (bytes > 0) parts << bytesText(bytes);
    bool fits = true;
    if (disk.isValid()) {
        fits = disk.bytesAvailable() > bytes;
        parts << (fits ? tr("%1 free").arg(bytesText(disk.bytesAvailable()))
                       : tr("only %1 free: it does not fit").arg(bytesText(disk.bytesAvailable())));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setProperty("verdict", fits ? QVariant() : QVariant(QStringLiteral("bad")));
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
    m_export->setEnabled(!m_busy && something && placed && fits);
}

void ExportDialog::showVerdict(const QString& text, bool good) {
    m_verdict->setText(text);
    m_verdict->setProperty("verdict",
                           text.isEmpty() ? QVariant() : QVariant(good ? QStringLiteral("good") : QStringLiteral("bad")));
    m_verdict->style()->unpolish(m_verdict);  // the style sheet gives its colour, and follows the theme
    m_verdict->style()->polish(m_verdict);
}

void ExportDialog::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* part : std::initializer_list<QWidget*>{m_taps, m_pictures, m_tables, m_folder, m_browse, m_name})
        part->setEnabled(!busy);
    m_attention->setEnabled(!busy && attends());
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    retranslate();
    showSummary(request());
}

void ExportDialog::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Export into a folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::startExport() {
    if (m_busy) return;
    m_show->hide();
    showVerdict({}, true);
    const ExportRequest wanted = request();
    setBusy(true);
    Q_EMIT exportRequested(wanted);
}

void ExportDialog::setFolder(const QString& folder) {
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::setProgress(double share, const QString& what) {
    if (!m_busy) return;
    m_progress->setValue(static_cast<int>(share * m_progress->maximum()));
    showVerdict({}, true);
    m_verdict->setText(what);
}

void ExportDialog::setDone(int files, std::int64_t bytes) {
    setBusy(false);
    m_show->show();
    showVerdict(tr("%Ln file(s) written, %1", "", files).arg(bytesText(bytes)), true);
}

void ExportDialog::setCancelled() {
    setBusy(false);
    showVerdict(tr("Cancelled: nothing was written."), false);
}

void ExportDialog::setProblem(const Problem& problem) {
    setBusy(false);
    showVerdict(QString::fromStdString(problem.sentence()), false);
}

// Esc and the button end an export first, and close the dialog when there is none.
void ExportDialog::reject() {
    if (m_busy) {
        Q_EMIT cancelRequested();
    } else {
        QDialog::reject();
    }
}

QVariantMap ExportDialog::choices() const {
    return {{QStringLiteral("glob"), m_glob->text()},
            {QStringLiteral("format"), m_format->currentIndex()},
            {QStringLiteral("type"), m_type->currentIndex()},
            {QStringLiteral("thisView"), m_thisView->isChecked()},
            {QStringLiteral("pictureFormat"), m_pictureFormat->currentIndex()},
            {QStringLiteral("scale"), m_scale->value()},
            {QStringLiteral("page"), m_page->isChecked()},
            {QStringLiteral("legend"), m_legend->isChecked()},
            {QStringLiteral("stages"), m_stages->isChecked()},
            {QStringLiteral("figures"), m_figures->isChecked()},
            {QStringLiteral("tableFormat"), m_tableFormat->currentIndex()},
            {QStringLiteral("folder"), m_folder->text()}};
}

void ExportDialog::setChoices(const QVariantMap& choices) {
    const auto index = [&choices](const char* name, QComboBox* combo) {
        const int value = choices.value(QLatin1String(name), combo->currentIndex()).toInt();
        if (value >= 0 && value < combo->count()) combo->setCurrentIndex(value);
    };
    const auto check = [&choices](const char* name, QCheckBox* box) {
        box->setChecked(choices.value(QLatin1String(name), box->isChecked()).toBool());
    };
    index("format", m_format);
    index("type", m_type);
    index("pictureFormat", m_pictureFormat);
    index("tableFormat", m_tableFormat);
    check("thisView", m_thisView);
    check("page", m_page);
    check("legend", m_legend);
    check("stages", m_stages);
    check("figures", m_figures);
    m_scale->setValue(choices.value(QStringLiteral("scale"), 1).toInt());
    m_glob->setText(choices.value(QStringLiteral("glob"), m_glob->text()).toString());
    setFolder(choices.value(QStringLiteral("folder"), m_folder->text()).toString());
}

void ExportDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_close) return;
    retranslate();
    if (!m_busy) update();
}

}  // namespace deepscope
