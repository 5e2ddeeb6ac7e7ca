#pragma once

#include "encoder/image/rgb_image.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

/// The noise that tests/data/images/make_images.py draws too: full contrast in every other pixel.
inline deepscope::RgbImage patternImage(int widthPx, int heightPx) {
    deepscope::RgbImage image({widthPx, heightPx});
    std::uint32_t state = static_cast<std::uint32_t>(widthPx) * 131U + static_cast<std::uint32_t>(heightPx);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        state = state * 1664525U + 1013904223U;
        image.pixels[i] = static_cast<std::uint8_t>(i % 6 < 3 ? 255U * (state >> 31) : state >> 24);
    }
    return image;
}

/// Lines of a table in tests/data, split at commas.
inline QList<QStringList> tableRows(const QString& name) {
    QFile file(QStringLiteral(DEEPSCOPE_TEST_DATA "/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly)) return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) rows << line.trimmed().split(',');
    return rows;
}
