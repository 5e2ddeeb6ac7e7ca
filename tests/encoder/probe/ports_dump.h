#pragma once

#include "encoder/probe/tap_source.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace deepscope {

/// Some of a run's taps, as a port that dumped no more.
class Handful : public TapSource {
public:
    Handful(std::shared_ptr<const TapSource> all, const std::vector<std::string>& taps, bool kept = true)
        : m_all(std::move(all)) {
        for (const Entry& entry : m_all->entries()) {
            const bool named = std::ranges::find(taps, entry.tap) != taps.end();
            if (named == kept) m_entries.push_back(entry);
        }
    }
    std::string title() const override { return m_all->title(); }
    const std::vector<Entry>& entries() const override { return m_entries; }
    const RunManifest& manifest() const override { return m_all->manifest(); }
    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override { return m_all->read(tap); }

private:
    std::shared_ptr<const TapSource> m_all;
    std::vector<Entry> m_entries;
};

/// A run with one tap's values replaced by NaN.
class Broken : public TapSource {
public:
    Broken(std::shared_ptr<const TapSource> all, std::string tap) : m_all(std::move(all)), m_tap(std::move(tap)) {}
    std::string title() const override { return m_all->title(); }
    const std::vector<Entry>& entries() const override { return m_all->entries(); }
    const RunManifest& manifest() const override { return m_all->manifest(); }
    std::shared_ptr<const TensorBuffer> read(std::string_view tap) const override {
        if (tap != m_tap) return m_all->read(tap);
        auto buffer = std::make_shared<TensorBuffer>(m_all->find(tap)->shape, ElementType::F32);
        std::fill_n(reinterpret_cast<float*>(buffer->data()), buffer->count(), std::numeric_limits<float>::quiet_NaN());
        return buffer;
    }

private:
    std::shared_ptr<const TapSource> m_all;
    std::string m_tap;
};

}  // namespace deepscope
