#pragma once

#include "encoder/export/dump.h"
#include "encoder/export/run_json.h"
#include "tests/widgets/mini_run.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace deepscope {

/// Dumps of one run of the mini preset, as they are or altered, in a folder that goes with the test.
class MadeDumps {
public:
    using Alter = std::function<void(const std::string& tap, std::vector<float>& values)>;

    explicit MadeDumps(const char* mode = "tiny") : m_trace(miniTrace(*madePage(220, 300), mode)) {}

    const std::shared_ptr<const Trace>& trace() const { return m_trace; }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Every tap but those in `without`, its values handed to `alter` first.
    QString write(const char* name, const Alter& alter = {}, const std::set<std::string>& without = {},
                  DumpFormat format = DumpFormat::Safetensors) const {
        Dump dump{.tensors = {}, .manifestJson = dumpManifest(*m_trace)};
        for (const auto& tap : m_trace->taps()) {
            if (without.contains(tap->name())) continue;
            std::vector<float> values = tap->tensor()->floats();
            if (alter) alter(tap->name(), values);
            auto tensor = std::make_shared<TensorBuffer>(tap->shape(), ElementType::F32);
            std::copy(values.begin(), values.end(), reinterpret_cast<float*>(tensor->data()));
            dump.tensors.emplace_back(tap->name(), std::move(tensor));
        }
        writeDump(dump, path(name).toStdString(), format);
        return path(name);
    }
    /// One tap with a token's vector moved by half a spread and more.
    static Alter worse(const std::string& tap, int token, int channels) {
        return [=](const std::string& name, std::vector<float>& values) {
            if (name != tap) return;
            for (int c = 0; c < channels; ++c) values[static_cast<std::size_t>(token) * channels + c] += 0.5F + 0.01F * c;
        };
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Trace> m_trace;
};

}  // namespace deepscope
