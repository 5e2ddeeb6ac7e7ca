#pragma once

#include <QByteArray>
#include <QList>

/// What a test page of a PDF holds: `entries` go into its dictionary beside the media box, `content` draws it.
struct PdfTestPage {
    double widthPt = 60;
    double heightPt = 80;
    QByteArray content;
    QByteArray entries;
};

/// A filled rectangle, from the lower left corner, in red, green, blue of 0 to 1.
inline QByteArray pdfBox(double x, double y, double width, double height, const QByteArray& color) {
    const auto number = [](double value) { return QByteArray::number(value) + " "; };
    return color + " rg " + number(x) + number(y) + number(width) + number(height) + "re f\n";
}

/// A PDF 1.4 of such pages, its cross-reference table exact.
inline QByteArray writePdf(const QList<PdfTestPage>& pages, const QByteArray& trailerEntries = {}) {
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    const auto object = [&](const QByteArray& body) {
        offsets << pdf.size();
        pdf += QByteArray::number(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i) kids += QByteArray::number(3 + 2 * i) + " 0 R ";
    object("<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [ " + kids + "] >>");
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PdfTestPage& page = pages[i];
        object("<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [ 0 0 " + QByteArray::number(page.widthPt) + " " +
               QByteArray::number(page.heightPt) + " ] /Contents " + QByteArray::number(4 + 2 * i) + " 0 R " + page.entries +
               " >>");
        object("<< /Length " + QByteArray::number(page.content.size()) + " >>\nstream\n" + page.content + "\nendstream");
    }
    const qsizetype table = pdf.size();
    const QByteArray count = QByteArray::number(offsets.size() + 1);
    pdf += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets) pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size " + count + " /Root 1 0 R " + trailerEntries + " >>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
}
