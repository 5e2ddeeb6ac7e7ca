#pragma once

#include "tests/widgets/made_dumps.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/views/diff_workspace.h"
#include "widgets/views/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <memory>

/// A Diff workspace, and two dumps of one run of which the second is worse from kTap on.
struct DiffUnderTest {
    static constexpr const char* kTap = "global/clip.layers.1";

    template <class W>
    W* find(const char* name) const {
        return m_diff->findChild<W*>(QLatin1String(name));
    }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_diff->isSettled(), 30'000); }
    void open(const QString& a, const QString& b) const {
        m_diff->openDumps(a, b);
        settle();
    }
    static void drop(QWidget* on, const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(on, &event);
    }
    QString verdict() const { return find<QLabel>("diffVerdictText")->text(); }

    void makeDumps() {
        deepscope::applyTheme(deepscope::ThemeChoice::Dark);
        m_dumps = std::make_unique<deepscope::MadeDumps>();
        m_ours = m_dumps->write("ours.safetensors");
        const auto channels = static_cast<int>(m_dumps->trace()->find(kTap)->shape()[1]);
        m_theirs = m_dumps->write("theirs.safetensors", deepscope::MadeDumps::worse(kTap, 4, channels));
    }
    void makeWorkspace() {
        m_diff.reset();
        m_session = std::make_unique<deepscope::InspectionSession>();
        m_selection = std::make_unique<deepscope::Selection>();
        m_diff = std::make_unique<deepscope::DiffWorkspace>(m_session.get(), m_selection.get());
        m_diff->resize(1400, 900);
        m_diff->show();
    }

    std::unique_ptr<deepscope::MadeDumps> m_dumps;
    QString m_ours;
    QString m_theirs;
    std::unique_ptr<deepscope::InspectionSession> m_session;
    std::unique_ptr<deepscope::Selection> m_selection;
    std::unique_ptr<deepscope::DiffWorkspace> m_diff;
};
