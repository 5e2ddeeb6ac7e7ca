#pragma once

#include "encoder/probe/design_claims.h"

#include <QCoreApplication>
#include <QString>

namespace deepscope {

/// Why the claims of one report hold or do not, in sentences of the window's language: what differs and by how much, or
/// what the claim waits for.
class ClaimReasons {
    Q_DECLARE_TR_FUNCTIONS(ClaimReasons)

public:
    /// `report` and `run` outlive this. `deviceName` is the device in words; empty: its id is named.
    ClaimReasons(const DesignReport& report, const RunProvenance& run, const QString& deviceName)
        : m_report(report), m_figures(report.figures), m_run(run), m_deviceName(deviceName) {}

    QString why(const DesignClaim& claim) const;
    /// "in bf16 on NVIDIA H200, reference formulation".
    QString circumstances() const;

private:
    QString device() const;
    QString difference(const DesignClaim& claim) const;
    QString whyOpen(const DesignClaim& claim) const;
    QString detail(ClaimId id) const;
    QString parameterDetail(ClaimId id) const;
    QString windowDetail(ClaimId id) const;
    QString flopsDetail(ClaimId id) const;
    QString memoryDetail(ClaimId id) const;
    QString savingDetail(ClaimId id) const;
    QString compressionDetail(ClaimId id) const;

    const DesignReport& m_report;
    const DesignFigures& m_figures;
    const RunProvenance& m_run;
    QString m_deviceName;
};

}  // namespace deepscope
