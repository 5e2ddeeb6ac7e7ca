<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>run the encoder</source>
            <translation>Encoder ausführen</translation>
        </message>
        <message>
            <source>cancel the run; unpin the token</source>
            <translation>Lauf abbrechen; Token lösen</translation>
        </message>
        <message>
            <source>open a page</source>
            <translation>eine Seite öffnen</translation>
        </message>
        <message>
            <source>save a picture of the window</source>
            <translation>ein Bild des Fensters speichern</translation>
        </message>
        <message>
            <source>stage before, stage after (in the strip)</source>
            <translation>vorige, nächste Stufe (in der Leiste)</translation>
        </message>
        <message>
            <source>wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>zoom at the cursor; scroll the strip</source>
            <translation>am Zeiger zoomen; die Leiste rollen</translation>
        </message>
        <message>
            <source>drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <source>move the page</source>
            <translation>die Seite verschieben</translation>
        </message>
        <message>
            <source>fit, one to one, zoom in, zoom out (on the page)</source>
            <translation>einpassen, eins zu eins, vergrößern, verkleinern (auf der Seite)</translation>
        </message>
        <message>
            <source>point</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>read a token: number, pixels, value</source>
            <translation>ein Token ablesen: Nummer, Pixel, Wert</translation>
        </message>
        <message>
            <source>click, Enter</source>
            <translation>Klick, Eingabe</translation>
        </message>
        <message>
            <source>pin a token and see its attention; again to unpin</source>
            <translation>ein Token anheften und seine Aufmerksamkeit sehen; noch einmal löst es</translation>
        </message>
        <message>
            <source>move the pinned token</source>
            <translation>das angeheftete Token verschieben</translation>
        </message>
        <message>
            <source>Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.</source>
            <translation>Zeigt den Bild-Encoder von DeepSeek-OCR bei der Arbeit, Stufe für Stufe, auf einer eigenen Seite.</translation>
        </message>
        <message>
            <source>The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the GNU General Public License, version 3.</source>
            <translation>Der Quelltext steht unter der MIT-Lizenz. Dieses Programm bindet QCustomPlot ein und steht deshalb als Ganzes unter der GNU General Public License, Version 3.</translation>
        </message>
        <message>
            <source>With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), nlohmann-json (MIT) and CLI11 (BSD-3).</source>
            <translation>Mit Dank an Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), nlohmann-json (MIT) und CLI11 (BSD-3).</translation>
        </message>
        <message>
            <source>Not a product of DeepSeek; none of its code is in here.</source>
            <translation>Kein Produkt von DeepSeek; nichts von dessen Code ist enthalten.</translation>
        </message>
        <message>
            <source>About deepscope</source>
            <translation>Über deepscope</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Tasten und Maus</translation>
        </message>
    </context>
    <context>
        <name>InspectionSession</name>
        <message>
            <source>sample page</source>
            <translation>Beispielseite</translation>
        </message>
    </context>
    <context>
        <name>StageNames</name>
        <message>
            <source>block %1</source>
            <comment>a block of SAM</comment>
            <translation>Block %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <comment>a layer of CLIP</comment>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
    </context>
    <context>
        <name>TokenReadout</name>
        <message>
            <source>outside the query's window</source>
            <translation>außerhalb des Fensters der Anfrage</translation>
        </message>
        <message>
            <source>weight %1 · max %2</source>
            <translation>Gewicht %1 · max. %2</translation>
        </message>
        <message>
            <source>norm %1 · max %2</source>
            <translation>Norm %1 · max. %2</translation>
        </message>
        <message>
            <source>view separator</source>
            <translation>Ansichtstrenner</translation>
        </message>
        <message>
            <source>newline</source>
            <translation>Zeilenumbruch</translation>
        </message>
        <message>
            <source>fused patch</source>
            <translation>fusioniertes Feld</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS-Token</translation>
        </message>
        <message>
            <source>pixel %1, %2</source>
            <translation>Pixel %1, %2</translation>
        </message>
        <message>
            <source>token %1 · line %2, place %3</source>
            <translation>Token %1 · Zeile %2, Platz %3</translation>
        </message>
        <message>
            <source>token %1 · row %2, col %3</source>
            <translation>Token %1 · Zeile %2, Sp. %3</translation>
        </message>
        <message>
            <source>pinned %1</source>
            <translation>angeheftet: %1</translation>
        </message>
        <message>
            <source>view %1</source>
            <translation>Ansicht %1</translation>
        </message>
        <message>
            <source>padding, beyond the page</source>
            <translation>Rand, außerhalb der Seite</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>Seite %1</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>Rot %1, Grün %2, Blau %3</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CanvasHeader</name>
        <message>
            <source>Global view</source>
            <translation>Gesamtansicht</translation>
        </message>
        <message>
            <source>Tile %1 · row %2, col %3</source>
            <translation>Kachel %1 · Zeile %2, Sp. %3</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>View of the page whose stages are listed</source>
            <translation>Ansicht der Seite, deren Stufen gezeigt werden</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>Farbskala</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic colours</source>
            <translation>Logarithmische Farben</translation>
        </message>
        <message>
            <source>Logarithmic colours: weak attention becomes visible</source>
            <translation>Logarithmische Farben: schwache Aufmerksamkeit wird sichtbar</translation>
        </message>
        <message>
            <source>Opacity of the overlay</source>
            <translation>Deckkraft der Überlagerung</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBar</name>
        <message>
            <source>Colour range</source>
            <translation>Farbbereich</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>von %1 bis %2</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostModel</name>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Executed</source>
            <translation>Ausgeführt</translation>
        </message>
        <message>
            <source>Memory after</source>
            <translation>Speicher danach</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostPanel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>ms per stage</source>
            <translation>ms je Stufe</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>MiB of tensors live, beside the weights</source>
            <translation>MiB lebender Tensoren, ohne Gewichte</translation>
        </message>
    </context>
    <context>
        <name>deepscope::HistogramView</name>
        <message>
            <source>Histogram of values</source>
            <translation>Histogramm der Werte</translation>
        </message>
        <message>
            <source>%1 values from %2 to %3; heights are logarithmic</source>
            <translation>%1 Werte von %2 bis %3; Höhen sind logarithmisch</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message>
            <source>Nothing to show</source>
            <translation>Nichts zu zeigen</translation>
        </message>
        <message>
            <source>run again to see this stage</source>
            <translation>erneut ausführen, um diese Stufe zu sehen</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>%1 · what the encoder sees</source>
            <translation>%1 · was der Encoder sieht</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <source>norm of %1, each line closed by a newline, the separator last</source>
            <translation>Norm von %1, jede Zeile endet mit einem Umbruch, zuletzt der Trenner</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message numerus="yes">
            <source>%1 · query %2 · mean of %n head(s)</source>
            <translation>
                <numerusform>%1 · Anfrage %2 · %n Kopf</numerusform>
                <numerusform>%1 · Anfrage %2 · Mittel über %n Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>no attention at this stage</source>
            <translation>keine Aufmerksamkeit in dieser Stufe</translation>
        </message>
        <message>
            <source>attention when the run is done</source>
            <translation>Aufmerksamkeit nach Ende des Laufs</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Norm</translation>
        </message>
    </context>
    <context>
        <name>deepscope::Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>PAGE</source>
            <translation>SEITE</translation>
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>STAGE</source>
            <translation>STUFE</translation>
        </message>
        <message>
            <source>tap</source>
            <translation>Abgriff</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>TOKEN</source>
            <translation>TOKEN</translation>
        </message>
        <message>
            <source>Point at a token to read it, click to pin it.</source>
            <translation>Auf ein Token zeigen, um es abzulesen; ein Klick heftet es an.</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>in the view</source>
            <translation>in der Ansicht</translation>
        </message>
        <message>
            <source>on the page</source>
            <translation>auf der Seite</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>ATTENTION</source>
            <translation>AUFMERKSAMKEIT</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>strongest</source>
            <translation>stärkster</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>on padding</source>
            <translation>auf Rand</translation>
        </message>
        <message>
            <source>on CLS</source>
            <translation>auf CLS</translation>
        </message>
        <message>
            <source>VALUES</source>
            <translation>WERTE</translation>
        </message>
        <message>
            <source>range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>mean ± std</source>
            <translation>Mittel ± σ</translation>
        </message>
        <message>
            <source>1/50/99 %</source>
            <translation>1/50/99 %</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>%1×%2 px · %3</source>
            <translation>%1×%2 px · %3</translation>
        </message>
        <message>
            <source>%1, turned by EXIF %2</source>
            <translation>%1, gedreht nach EXIF %2</translation>
        </message>
        <message numerus="yes">
            <source>◆ global attention, %n head(s)</source>
            <translation>
                <numerusform>◆ globale Aufmerksamkeit, %n Kopf</numerusform>
                <numerusform>◆ globale Aufmerksamkeit, %n Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>attention in %1×%1 windows, %n head(s)</source>
            <translation>
                <numerusform>Aufmerksamkeit in %1×%1-Fenstern, %n Kopf</numerusform>
                <numerusform>Aufmerksamkeit in %1×%1-Fenstern, %n Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CLIP attention, %n head(s)</source>
            <translation>
                <numerusform>CLIP-Aufmerksamkeit, %n Kopf</numerusform>
                <numerusform>CLIP-Aufmerksamkeit, %n Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>noch nicht gelaufen</translation>
        </message>
        <message>
            <source>%1 for all tiles</source>
            <translation>%1 für alle Kacheln</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>Spitze %1 · danach %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>%1 (pinned)</source>
            <translation>%1 (angeheftet)</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>%1 · rank %2 of %3</source>
            <translation>%1 · Rang %2 von %3</translation>
        </message>
        <message>
            <source>%1 in the query's window</source>
            <translation>%1 im Fenster der Anfrage</translation>
        </message>
        <message>
            <source>%1, all tokens</source>
            <translation>%1, alle Token</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>Zeile %1, Sp. %2</translation>
        </message>
        <message>
            <source>%1 of %2 nats</source>
            <translation>%1 von %2 nat</translation>
        </message>
        <message>
            <source>%1, decoded in %2</source>
            <translation>%1, gelesen in %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MainWindow</name>
        <message>
            <source>cancelling…</source>
            <translation>wird abgebrochen…</translation>
        </message>
        <message>
            <source>Cannot show this stage</source>
            <translation>Diese Stufe lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>Stages of the encoder</source>
            <translation>Stufen des Encoders</translation>
        </message>
        <message>
            <source>Open pages</source>
            <translation>Seiten öffnen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp);;All files (*)</source>
            <translation>Bilder (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open checkpoint</source>
            <translation>Checkpoint öffnen</translation>
        </message>
        <message>
            <source>Checkpoints (*.safetensors *.safetensors.index.json);;All files (*)</source>
            <translation>Checkpoints (*.safetensors *.safetensors.index.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Cannot open %1</source>
            <translation>%1 lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>%1 — deepscope</source>
            <translation>%1 — deepscope</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>Save a picture of the window</source>
            <translation>Ein Bild des Fensters speichern</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG-Bild (*.png)</translation>
        </message>
        <message>
            <source>The picture was not saved</source>
            <translation>Das Bild wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>loading weights… %1 %</source>
            <translation>Gewichte werden geladen… %1 %</translation>
        </message>
        <message>
            <source>preparing…</source>
            <translation>wird vorbereitet…</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>fertig in %1</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>The run failed</source>
            <translation>Der Lauf ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln thread(s)</source>
            <translation>
                <numerusform>%Ln Thread</numerusform>
                <numerusform>%Ln Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>weights: %1</source>
            <translation>Gewichte: %1</translation>
        </message>
        <message>
            <source>%1 · run %2</source>
            <translation>%1 · Lauf %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>peak %1 beside %2 of weights</source>
            <translation>Spitze %1 neben %2 Gewichten</translation>
        </message>
        <message>
            <source>Drop a page here</source>
            <translation>Eine Seite hier ablegen</translation>
        </message>
        <message>
            <source>PNG, JPEG, WebP, TIFF or BMP; or press %1</source>
            <translation>PNG, JPEG, WebP, TIFF oder BMP; oder %1 drücken</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 ist nicht lesbar</translation>
        </message>
        <message>
            <source>Drop another page here, or press %1.</source>
            <translation>Eine andere Seite hier ablegen oder %1 drücken.</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen…</translation>
        </message>
        <message>
            <source>Loading the weights…</source>
            <translation>Die Gewichte werden geladen…</translation>
        </message>
        <message>
            <source>Cancelled. Press F5 to run again.</source>
            <translation>Abgebrochen. F5 startet erneut.</translation>
        </message>
        <message>
            <source>Press Run (F5) to see what the encoder makes of this page</source>
            <translation>Ausführen (F5) zeigt, was der Encoder aus dieser Seite macht</translation>
        </message>
        <message>
            <source>peak %1</source>
            <translation>Spitze %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MemoryChart</name>
        <message>
            <source>Memory over time</source>
            <translation>Speicher im Zeitverlauf</translation>
        </message>
        <message>
            <source>%1
peak %2 · %3 after</source>
            <translation>%1
Spitze %2 · danach %3</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>peak %1 · %2</source>
            <translation>Spitze %1 · %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageCanvas</name>
        <message>
            <source>Page with token values</source>
            <translation>Seite mit Token-Werten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageList</name>
        <message>
            <source>Open pages</source>
            <translation>Offene Seiten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ProblemBanner</name>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunBar</name>
        <message>
            <source>%1 · tiles of 640 + 1024</source>
            <translation>%1 · Kacheln zu 640 + 1024</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln token(s)</source>
            <translation>
                <numerusform>%1 · %Ln Token</numerusform>
                <numerusform>%1 · %Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Custom · %1</source>
            <translation>Eigene · %1</translation>
        </message>
        <message>
            <source>Other side…</source>
            <translation>Andere Seitenlänge…</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>Andere Seitenlänge</translation>
        </message>
        <message>
            <source>Side in pixels, a multiple of 64 from 256 to 2048:</source>
            <translation>Seitenlänge in Pixeln, ein Vielfaches von 64 von 256 bis 2048:</translation>
        </message>
        <message>
            <source>Device: auto</source>
            <translation>Gerät: auto</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>%1 (not available)</source>
            <translation>%1 (nicht verfügbar)</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Resolution mode: how the page becomes views</source>
            <translation>Auflösungsmodus: wie aus der Seite Ansichten werden</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Device of the next run</source>
            <translation>Gerät des nächsten Laufs</translation>
        </message>
        <message>
            <source>Compute type</source>
            <translation>Rechentyp</translation>
        </message>
        <message>
            <source>Type that the encoder computes in</source>
            <translation>Typ, in dem der Encoder rechnet</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Fortschritt des Laufs</translation>
        </message>
        <message>
            <source>These weights are made up: figures and heatmaps show how the encoder works, not what the released model sees.</source>
            <translation>Diese Gewichte sind erfunden: Zahlen und Farbbilder zeigen, wie der Encoder arbeitet, nicht, was das veröffentlichte Modell sieht.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>SYNTHETIC WEIGHTS · seed %1</source>
            <translation>SYNTHETISCHE GEWICHTE · Seed %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageListModel</name>
        <message>
            <source>page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>Seite %1</translation>
        </message>
        <message>
            <source>stage %1</source>
            <translation>Stufe %1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>◆ attends over the whole grid</source>
            <translation>◆ Aufmerksamkeit über das ganze Raster</translation>
        </message>
        <message>
            <source>time is that of all tiles together</source>
            <translation>Zeit aller Kacheln zusammen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln value(s) NaN or infinite</source>
            <translation>
                <numerusform>%Ln Wert NaN oder unendlich</numerusform>
                <numerusform>%Ln Werte NaN oder unendlich</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageStrip</name>
        <message>
            <source>Stages of the encoder</source>
            <translation>Stufen des Encoders</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimeChart</name>
        <message>
            <source>Time per stage</source>
            <translation>Zeit je Stufe</translation>
        </message>
        <message>
            <source>tiles</source>
            <translation>Kacheln</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WeightsButton</name>
        <message>
            <source>synthetic %1 · seed %2</source>
            <translation>synthetisch %1 · Seed %2</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Weights of the next run</source>
            <translation>Gewichte des nächsten Laufs</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>none found in the Hugging Face cache</source>
            <translation>keiner im Hugging-Face-Cache gefunden</translation>
        </message>
        <message>
            <source>%1, found in the Hugging Face cache</source>
            <translation>%1, im Hugging-Face-Cache gefunden</translation>
        </message>
        <message>
            <source>Open checkpoint file…</source>
            <translation>Checkpoint-Datei öffnen…</translation>
        </message>
        <message>
            <source>Open checkpoint folder…</source>
            <translation>Checkpoint-Ordner öffnen…</translation>
        </message>
        <message>
            <source>Synthetic</source>
            <translation>Synthetisch</translation>
        </message>
        <message>
            <source>released: the released model's shapes</source>
            <translation>released: die Formen des veröffentlichten Modells</translation>
        </message>
        <message>
            <source>design-note: 8×8 windows, no global block</source>
            <translation>design-note: 8×8-Fenster, kein globaler Block</translation>
        </message>
        <message>
            <source>mini: small and quick</source>
            <translation>mini: klein und schnell</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>Seed of the synthetic weights</source>
            <translation>Seed der synthetischen Gewichte</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>A&amp;usführen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Open page…</source>
            <translation>Seite &amp;öffnen…</translation>
        </message>
        <message>
            <source>Open sample page</source>
            <translation>Beispielseite öffnen</translation>
        </message>
        <message>
            <source>&amp;Save snapshot…</source>
            <translation>&amp;Bild speichern…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>B&amp;eenden</translation>
        </message>
        <message>
            <source>&amp;Fit page</source>
            <translation>Seite ein&amp;passen</translation>
        </message>
        <message>
            <source>&amp;One to one</source>
            <translation>&amp;Eins zu eins</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Vergrößern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>&amp;Run encoder</source>
            <translation>Encoder a&amp;usführen</translation>
        </message>
        <message>
            <source>▶ Run</source>
            <translation>▶ Ausführen</translation>
        </message>
        <message>
            <source>Run the encoder on this page (F5)</source>
            <translation>Den Encoder auf dieser Seite ausführen (F5)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop the run (Esc)</source>
            <translation>Den Lauf abbrechen (Esc)</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Tasten und Maus</translation>
        </message>
        <message>
            <source>&amp;About deepscope</source>
            <translation>Ü&amp;ber deepscope</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
    </context>
</TS>
