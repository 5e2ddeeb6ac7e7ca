#pragma once

#include "encoder/model/machine_rates.h"
#include "widgets/engine/encoder_engine.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace deepscope {

/// The rates that this machine reached when they were measured, kept in a file between starts, and measuring them anew.
class MachineCalibration : public QObject {
    Q_OBJECT

public:
    explicit MachineCalibration(EncoderEngine* engine, QObject* parent = nullptr);

    /// Where rates are kept; those in it are known from now on. Empty: nowhere.
    void setFile(const std::filesystem::path& file);
    /// Measures device, type and threads of a choice, after what the engine is at.
    void measure(const RunChoice& choice);
    bool isMeasuring() const { return m_measuring; }
    /// Null when none were measured.
    const MachineRates* find(const std::string& deviceText, ElementType type, int threads) const;

Q_SIGNALS:
    /// Rates became known, or measuring began or ended.
    void changed();
    void progressed(double fraction);
    void failed(deepscope::Problem problem);

private:
    void keep(const MachineRates& rates);

    EncoderEngine* m_engine;
    std::filesystem::path m_file;
    std::vector<MachineRates> m_rates;
    bool m_measuring = false;
};

}  // namespace deepscope
