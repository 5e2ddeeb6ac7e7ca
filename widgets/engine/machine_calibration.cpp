#include "widgets/engine/machine_calibration.h"

#include "widgets/engine/problem_boundary.h"

namespace deepscope {

MachineCalibration::MachineCalibration(EncoderEngine* engine, QObject* parent) : QObject(parent), m_engine(engine) {
    connect(engine, &EncoderEngine::calibrationProgressed, this, &MachineCalibration::progressed);
    connect(engine, &EncoderEngine::calibrated, this, [this](const auto& rates) {
        m_measuring = false;
        keep(*rates);
        Q_EMIT changed();
    });
    connect(engine, &EncoderEngine::calibrationFailed, this, [this](const Problem& problem) {
        m_measuring = false;
        Q_EMIT changed();
        Q_EMIT failed(problem);
    });
    connect(engine, &EncoderEngine::calibrationCancelled, this, [this] {
        m_measuring = false;
        Q_EMIT changed();
    });
}

void MachineCalibration::setFile(const std::filesystem::path& file) {
    m_file = file;
    m_rates = file.empty() ? std::vector<MachineRates>() : readMachineRates(file);
    Q_EMIT changed();
}

void MachineCalibration::measure(const RunChoice& choice) {
    if (m_measuring) return;
    m_measuring = true;
    m_engine->requestCalibration(choice);
    Q_EMIT changed();
}

const MachineRates* MachineCalibration::find(const std::string& deviceText, ElementType type, int threads) const {
    return findMachineRates(m_rates, deviceText, type, threads);
}

void MachineCalibration::keep(const MachineRates& rates) {
    std::erase_if(m_rates, [&rates](const MachineRates& r) {
        return r.deviceText == rates.deviceText && r.type == rates.type && r.threads == rates.threads;
    });
    m_rates.push_back(rates);
    if (m_file.empty()) return;
    try {
        writeMachineRates(m_file, rates);
    } catch (...) {
        Q_EMIT failed(problemOfCurrentException());  // known until the program ends all the same
    }
}

}  // namespace deepscope
