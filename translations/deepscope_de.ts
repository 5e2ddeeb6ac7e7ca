<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.</source>
            <translation>Zeigt den Bild-Encoder von DeepSeek-OCR bei der Arbeit, Stufe für Stufe, auf einer eigenen Seite.</translation>
        </message>
        <message>
            <source>The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the GNU General Public License, version 3.</source>
            <translation>Der Quelltext steht unter der MIT-Lizenz. Dieses Programm bindet QCustomPlot ein und steht deshalb als Ganzes unter der GNU General Public License, Version 3.</translation>
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
            <source>With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, libjpeg-turbo, libtiff and libwebp (their own permissive licences), libexif (LGPL-2.1), nlohmann-json (MIT) and CLI11 (BSD-3).</source>
            <translation>Mit Dank an Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, libjpeg-turbo, libtiff und libwebp (jeweils unter eigener freizügiger Lizenz), libexif (LGPL-2.1), nlohmann-json (MIT) und CLI11 (BSD-3).</translation>
        </message>
    </context>
    <context>
        <name>ClaimReasons</name>
        <message>
            <source>the CPU</source>
            <translation>der CPU</translation>
        </message>
        <message>
            <source>in %1 on %2, %3 formulation</source>
            <translation>in %1 auf %2, Formulierung %3</translation>
        </message>
        <message>
            <source>As the note says.</source>
            <translation>Wie im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 more than the note says, within its rounding.</source>
            <translation>%1 mehr als im Entwurfspapier, innerhalb seiner Rundung.</translation>
        </message>
        <message>
            <source>%1 less than the note says, within its rounding.</source>
            <translation>%1 weniger als im Entwurfspapier, innerhalb seiner Rundung.</translation>
        </message>
        <message>
            <source>%1 what the note says.</source>
            <translation>%1 so viel wie im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 more than the note says.</source>
            <translation>%1 mehr als im Entwurfspapier.</translation>
        </message>
        <message>
            <source>%1 less than the note says.</source>
            <translation>%1 weniger als im Entwurfspapier.</translation>
        </message>
        <message>
            <source>Only %1 of what the note says.</source>
            <translation>Nur %1 der Angabe im Entwurfspapier.</translation>
        </message>
        <message>
            <source>The note speaks of mode base; this run is %1.</source>
            <translation>Das Entwurfspapier spricht vom Modus base; dieser Lauf ist %1.</translation>
        </message>
        <message>
            <source>Run base to judge it.</source>
            <translation>Zum Beurteilen base ausführen.</translation>
        </message>
        <message>
            <source>At base this architecture takes %1.</source>
            <translation>Bei base braucht diese Architektur %1.</translation>
        </message>
        <message>
            <source>The note's time is an A100's; CLIP alone took %1 here, %2.</source>
            <translation>Die Zeit im Entwurfspapier gilt für eine A100; CLIP allein brauchte hier %1, %2.</translation>
        </message>
        <message>
            <source>The note's time is an A100's; this run took %1, %2.</source>
            <translation>Die Zeit im Entwurfspapier gilt für eine A100; dieser Lauf brauchte %1, %2.</translation>
        </message>
        <message>
            <source>Not measured yet: run the parallel what-if.</source>
            <translation>Noch nicht gemessen: den parallelen Gegenentwurf ausführen.</translation>
        </message>
        <message>
            <source>This run did not measure it.</source>
            <translation>Dieser Lauf hat es nicht gemessen.</translation>
        </message>
        <message numerus="yes">
            <source>Counted over %n block(s), the neck and both compression convolutions.</source>
            <translation>
                <numerusform>Gezählt über %n Block, den Neck und beide Kompressionsfaltungen.</numerusform>
                <numerusform>Gezählt über %n Blöcke, den Neck und beide Kompressionsfaltungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>With its own patch convolution, which the serial design does not use.</source>
            <translation>Mit eigener Patch-Faltung, die der serielle Entwurf nicht benutzt.</translation>
        </message>
        <message>
            <source>With the projector's %1.</source>
            <translation>Mit den %1 des Projektors.</translation>
        </message>
        <message>
            <source>No block has windows: all of them attend over the whole grid.</source>
            <translation>Kein Block hat Fenster: Bei allen reicht die Aufmerksamkeit über das ganze Raster.</translation>
        </message>
        <message>
            <source>Blocks with windows attend within %1 tokens.</source>
            <translation>In Blöcken mit Fenstern reicht die Aufmerksamkeit über %1 Token.</translation>
        </message>
        <message>
            <source>No block attends over the whole grid.</source>
            <translation>In keinem Block reicht die Aufmerksamkeit über das ganze Raster.</translation>
        </message>
        <message numerus="yes">
            <source>%n block(s) attend over the whole grid, and so join the windows: %1.</source>
            <translation>
                <numerusform>In %n Block reicht die Aufmerksamkeit über das ganze Raster und verbindet so die Fenster: %1.</numerusform>
                <numerusform>In %n Blöcken reicht die Aufmerksamkeit über das ganze Raster und verbindet so die Fenster: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>A %1×%1 convolution over 3 channels, at %2 places.</source>
            <translation>Eine %1×%1-Faltung über 3 Kanäle, an %2 Stellen.</translation>
        </message>
        <message>
            <source>The blocks that attend over the whole grid take %1 of it.</source>
            <translation>Die Blöcke mit Aufmerksamkeit über das ganze Raster brauchen davon %1.</translation>
        </message>
        <message>
            <source>Neck %1, net_2 and net_3 %2.</source>
            <translation>Neck %1, net_2 und net_3 %2.</translation>
        </message>
        <message>
            <source>Patch embedding, blocks, neck and compression, as executed: windows padded.</source>
            <translation>Patch-Einbettung, Blöcke, Neck und Kompression, wie ausgeführt: Fenster aufgefüllt.</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens, CLS among them.</source>
            <translation>
                <numerusform>%n Schicht auf %1 Token, CLS mitgezählt.</numerusform>
                <numerusform>%n Schichten auf %1 Token, CLS mitgezählt.</numerusform>
            </translation>
        </message>
        <message>
            <source>SAM takes %1 of it and CLIP %2; in the note it is %3 and %4.</source>
            <translation>SAM braucht davon %1 und CLIP %2; im Entwurfspapier sind es %3 und %4.</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</source>
            <translation>
                <numerusform>%n Schicht auf %1 Token. Die eigene Patch-Faltung bringt %2 hinzu und SAM daneben %3.</numerusform>
                <numerusform>%n Schichten auf %1 Token. Die eigene Patch-Faltung bringt %2 hinzu und SAM daneben %3.</numerusform>
            </translation>
        </message>
        <message>
            <source>Most tensors live at once in its stages, beside the weights, %1.</source>
            <translation>Spitze der gleichzeitig lebenden Tensoren in seinen Stufen, ohne Gewichte, %1.</translation>
        </message>
        <message>
            <source>%1 of weights and %2 of activations at the peak, %3.</source>
            <translation>%1 Gewichte und %2 Aktivierungen in der Spitze, %3.</translation>
        </message>
        <message>
            <source>With SAM beside it, the parallel design takes %1 instead of %2; CLIP alone grows %3. The note divides CLIP alone by the whole serial encoder, which comes to %4.</source>
            <translation>Mit SAM daneben braucht der parallele Entwurf %1 statt %2; CLIP allein braucht %3 so viel. Das Entwurfspapier teilt CLIP allein durch den ganzen seriellen Encoder, das ergibt %4.</translation>
        </message>
        <message>
            <source>A head of CLIP compares %1² pairs of tokens instead of %2².</source>
            <translation>Ein Kopf von CLIP vergleicht %1² Tokenpaare statt %2².</translation>
        </message>
        <message>
            <source>With SAM beside it and the weights, the parallel design holds %1 instead of %2; CLIP's own activations grow %3, %4.</source>
            <translation>Mit SAM daneben und den Gewichten hält der parallele Entwurf %1 statt %2; CLIPs eigene Aktivierungen brauchen %3 so viel, %4.</translation>
        </message>
        <message>
            <source>SAM %1 and CLIP %2 instead of %3 in all, %4.</source>
            <translation>SAM %1 und CLIP %2 statt insgesamt %3, %4.</translation>
        </message>
        <message>
            <source>CLIP would see %1 tokens and take %2 instead of %3, the whole encoder %4 instead of %5.</source>
            <translation>CLIP sähe %1 Token und bräuchte %2 statt %3, der ganze Encoder %4 statt %5.</translation>
        </message>
        <message>
            <source>16 tokens of SAM become one, in every mode.</source>
            <translation>Aus 16 Token von SAM wird eines, in jedem Modus.</translation>
        </message>
        <message>
            <source>What would be too dear, the note gives no figure for.</source>
            <translation>Was zu teuer wäre, beziffert das Entwurfspapier nicht.</translation>
        </message>
        <message>
            <source>What quality that would lose only the language model can tell, which is not here.</source>
            <translation>Welche Qualität dabei verloren ginge, kann nur das Sprachmodell zeigen, das hier fehlt.</translation>
        </message>
        <message>
            <source>The named modes without tiles lay out %1 to %2.</source>
            <translation>Die benannten Modi ohne Kacheln legen %1 bis %2 aus.</translation>
        </message>
        <message>
            <source>This run lies outside: %1 has %2.</source>
            <translation>Dieser Lauf liegt außerhalb: %1 hat %2.</translation>
        </message>
    </context>
    <context>
        <name>ClaimText</name>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>CLIP on all of SAM's tokens</source>
            <translation>CLIP auf allen Token von SAM</translation>
        </message>
        <message>
            <source>What the serial design saves</source>
            <translation>Was der serielle Entwurf spart</translation>
        </message>
        <message>
            <source>Compression and tokens</source>
            <translation>Kompression und Token</translation>
        </message>
        <message>
            <source>SAM parameters</source>
            <translation>SAM-Parameter</translation>
        </message>
        <message>
            <source>CLIP parameters</source>
            <translation>CLIP-Parameter</translation>
        </message>
        <message>
            <source>Total parameters</source>
            <translation>Parameter gesamt</translation>
        </message>
        <message>
            <source>SAM windows</source>
            <translation>SAM-Fenster</translation>
        </message>
        <message>
            <source>Blocks across windows</source>
            <translation>Fensterübergreifende Blöcke</translation>
        </message>
        <message>
            <source>Patch embedding FLOPs</source>
            <translation>FLOPs der Patch-Einbettung</translation>
        </message>
        <message>
            <source>SAM block FLOPs</source>
            <translation>FLOPs der SAM-Blöcke</translation>
        </message>
        <message>
            <source>Compression FLOPs</source>
            <translation>FLOPs der Kompression</translation>
        </message>
        <message>
            <source>SAM FLOPs</source>
            <translation>FLOPs von SAM</translation>
        </message>
        <message>
            <source>CLIP FLOPs</source>
            <translation>FLOPs von CLIP</translation>
        </message>
        <message>
            <source>Total FLOPs</source>
            <translation>FLOPs gesamt</translation>
        </message>
        <message>
            <source>SAM activations</source>
            <translation>SAM-Aktivierungen</translation>
        </message>
        <message>
            <source>CLIP activations</source>
            <translation>CLIP-Aktivierungen</translation>
        </message>
        <message>
            <source>Total memory</source>
            <translation>Speicher gesamt</translation>
        </message>
        <message>
            <source>Time on an A100</source>
            <translation>Zeit auf einer A100</translation>
        </message>
        <message>
            <source>Parallel FLOPs</source>
            <translation>FLOPs parallel</translation>
        </message>
        <message>
            <source>Parallel memory</source>
            <translation>Speicher parallel</translation>
        </message>
        <message>
            <source>Parallel time</source>
            <translation>Zeit parallel</translation>
        </message>
        <message>
            <source>Saved FLOPs</source>
            <translation>Gesparte FLOPs</translation>
        </message>
        <message>
            <source>Saved memory</source>
            <translation>Gesparter Speicher</translation>
        </message>
        <message>
            <source>Saved time</source>
            <translation>Gesparte Zeit</translation>
        </message>
        <message>
            <source>Saved attention</source>
            <translation>Gesparte Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Compression</source>
            <translation>Kompression</translation>
        </message>
        <message>
            <source>Compressing only 4×</source>
            <translation>Nur 4× komprimieren</translation>
        </message>
        <message>
            <source>Compressing 64×</source>
            <translation>64× komprimieren</translation>
        </message>
        <message>
            <source>Laid-out tokens</source>
            <translation>Ausgelegte Token</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>gilt</translation>
        </message>
        <message>
            <source>does not</source>
            <translation>gilt nicht</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>no verdict</source>
            <translation>kein Urteil</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>gilt nicht</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>cannot be judged here</source>
            <translation>hier nicht zu beurteilen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>too dear</source>
            <translation>zu teuer</translation>
        </message>
        <message>
            <source>loses quality</source>
            <translation>verliert Qualität</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
    </context>
    <context>
        <name>RunText</name>
        <message>
            <source>Custom %1</source>
            <translation>Eigene %1</translation>
        </message>
        <message>
            <source>parallel what-if</source>
            <translation>paralleler Gegenentwurf</translation>
        </message>
        <message numerus="yes">
            <source>%Ln pass(es)</source>
            <translation>
                <numerusform>%Ln Durchgang</numerusform>
                <numerusform>%Ln Durchgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting, about %1</source>
            <translation>wartet, etwa %1</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
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
            <source>cancelling…</source>
            <translation>wird abgebrochen…</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, %2 verbleibend</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>On the page</source>
            <translation>Auf der Seite</translation>
        </message>
        <message>
            <source>wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>zoom at the cursor</source>
            <translation>am Mauszeiger zoomen</translation>
        </message>
        <message>
            <source>drag</source>
            <translation>ziehen</translation>
        </message>
        <message>
            <source>move the page</source>
            <translation>Seite verschieben</translation>
        </message>
        <message>
            <source>point</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <source>read a token: number, pixels, value</source>
            <translation>Token ablesen: Nummer, Pixel, Wert</translation>
        </message>
        <message>
            <source>click, Enter</source>
            <translation>Klick, Eingabetaste</translation>
        </message>
        <message>
            <source>pin a token and see its attention; again to unpin</source>
            <translation>Token anheften und seine Aufmerksamkeit sehen; noch einmal löst es</translation>
        </message>
        <message>
            <source>double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>close to a token, and back</source>
            <translation>nah an ein Token heran und zurück</translation>
        </message>
        <message>
            <source>move the pinned token, else the page</source>
            <translation>angeheftetes Token bewegen, sonst die Seite</translation>
        </message>
        <message>
            <source>hold M</source>
            <translation>M halten</translation>
        </message>
        <message>
            <source>magnifier</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <source>hold B</source>
            <translation>B halten</translation>
        </message>
        <message>
            <source>flip to the stage before</source>
            <translation>zur vorigen Stufe umblättern</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Anderswo</translation>
        </message>
        <message>
            <source>double click a stage</source>
            <translation>Doppelklick auf eine Stufe</translation>
        </message>
        <message>
            <source>keep it in a tab of its own</source>
            <translation>in einem eigenen Tab behalten</translation>
        </message>
        <message>
            <source>← → in the strip</source>
            <translation>← → in der Leiste</translation>
        </message>
        <message>
            <source>stage before, stage after</source>
            <translation>vorige Stufe, nächste Stufe</translation>
        </message>
        <message>
            <source>drag the colour bar's ends</source>
            <translation>Enden des Farbbalkens ziehen</translation>
        </message>
        <message>
            <source>range of the colours; double click fits it</source>
            <translation>Bereich der Farben; Doppelklick passt ihn an</translation>
        </message>
        <message>
            <source>drag in the timeline</source>
            <translation>in der Zeitleiste ziehen</translation>
        </message>
        <message>
            <source>measure a stretch of time</source>
            <translation>Zeitspanne messen</translation>
        </message>
        <message>
            <source>drop files</source>
            <translation>Dateien ablegen</translation>
        </message>
        <message>
            <source>pages, folders, a checkpoint: anywhere in the window</source>
            <translation>Seiten, Ordner, ein Checkpoint: überall im Fenster</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Tasten und Maus</translation>
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
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>StageTableText</name>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Time (ms)</source>
            <translation>Zeit (ms)</translation>
        </message>
        <message>
            <source>p5 (ms)</source>
            <translation>p5 (ms)</translation>
        </message>
        <message>
            <source>p95 (ms)</source>
            <translation>p95 (ms)</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
        <message>
            <source>Memory after (bytes)</source>
            <translation>Speicher danach (Byte)</translation>
        </message>
        <message>
            <source>Peak (bytes)</source>
            <translation>Spitze (Byte)</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>Inf</source>
            <translation>Inf</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n Stufe</numerusform>
                <numerusform>%n Stufen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TokenLookup</name>
        <message>
            <source>That line has no token at that place.</source>
            <translation>Diese Zeile hat an dieser Stelle kein Token.</translation>
        </message>
        <message>
            <source>Rows and columns go from 0 to %1.</source>
            <translation>Zeilen und Spalten gehen von 0 bis %1.</translation>
        </message>
        <message>
            <source>No tokens are shown here: choose a stage first.</source>
            <translation>Hier werden keine Token gezeigt: zuerst eine Stufe wählen.</translation>
        </message>
        <message>
            <source>This stage has no CLS token: only CLIP's layers do.</source>
            <translation>Diese Stufe hat kein CLS-Token: nur die Schichten von CLIP haben eines.</translation>
        </message>
        <message>
            <source>Tokens go from 0 to %1.</source>
            <translation>Token gehen von 0 bis %1.</translation>
        </message>
        <message>
            <source>“%1” is no token: type a number, or row and column.</source>
            <translation>„%1“ ist kein Token: eine Nummer eingeben oder Zeile und Spalte.</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or line and place, such as 3,0.</source>
            <translation>Eine Nummer von 0 bis %1 oder Zeile und Stelle, etwa 3,0.</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or row and column from 0 to %2, such as %3,%4.</source>
            <translation>Eine Nummer von 0 bis %1 oder Zeile und Spalte von 0 bis %2, etwa %3,%4.</translation>
        </message>
        <message>
            <source>Or cls.</source>
            <translation>Oder cls.</translation>
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
            <translation>fusionierter Patch</translation>
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
        <name>ViewHistory</name>
        <message>
            <source>Undo page</source>
            <translation>Rückgängig: Seite</translation>
        </message>
        <message>
            <source>Undo mode</source>
            <translation>Rückgängig: Modus</translation>
        </message>
        <message>
            <source>Undo view</source>
            <translation>Rückgängig: Ansicht</translation>
        </message>
        <message>
            <source>Undo stage</source>
            <translation>Rückgängig: Stufe</translation>
        </message>
        <message>
            <source>Undo pinned token</source>
            <translation>Rückgängig: angeheftetes Token</translation>
        </message>
        <message>
            <source>Undo zoom</source>
            <translation>Rückgängig: Zoom</translation>
        </message>
        <message>
            <source>Undo pan</source>
            <translation>Rückgängig: Verschieben</translation>
        </message>
        <message>
            <source>Undo fit</source>
            <translation>Rückgängig: Einpassen</translation>
        </message>
        <message>
            <source>Undo colour map</source>
            <translation>Rückgängig: Farbskala</translation>
        </message>
        <message>
            <source>Undo colour range</source>
            <translation>Rückgängig: Farbbereich</translation>
        </message>
        <message>
            <source>Undo logarithmic colours</source>
            <translation>Rückgängig: logarithmische Farben</translation>
        </message>
        <message>
            <source>Undo opacity</source>
            <translation>Rückgängig: Deckkraft</translation>
        </message>
        <message>
            <source>Undo marking</source>
            <translation>Rückgängig: Markierung</translation>
        </message>
        <message>
            <source>Redo page</source>
            <translation>Wiederherstellen: Seite</translation>
        </message>
        <message>
            <source>Redo mode</source>
            <translation>Wiederherstellen: Modus</translation>
        </message>
        <message>
            <source>Redo view</source>
            <translation>Wiederherstellen: Ansicht</translation>
        </message>
        <message>
            <source>Redo stage</source>
            <translation>Wiederherstellen: Stufe</translation>
        </message>
        <message>
            <source>Redo pinned token</source>
            <translation>Wiederherstellen: angeheftetes Token</translation>
        </message>
        <message>
            <source>Redo zoom</source>
            <translation>Wiederherstellen: Zoom</translation>
        </message>
        <message>
            <source>Redo pan</source>
            <translation>Wiederherstellen: Verschieben</translation>
        </message>
        <message>
            <source>Redo fit</source>
            <translation>Wiederherstellen: Einpassen</translation>
        </message>
        <message>
            <source>Redo colour map</source>
            <translation>Wiederherstellen: Farbskala</translation>
        </message>
        <message>
            <source>Redo colour range</source>
            <translation>Wiederherstellen: Farbbereich</translation>
        </message>
        <message>
            <source>Redo logarithmic colours</source>
            <translation>Wiederherstellen: logarithmische Farben</translation>
        </message>
        <message>
            <source>Redo opacity</source>
            <translation>Wiederherstellen: Deckkraft</translation>
        </message>
        <message>
            <source>Redo marking</source>
            <translation>Wiederherstellen: Markierung</translation>
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
            <source>Opacity of the overlay</source>
            <translation>Deckkraft der Überlagerung</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Global</translation>
        </message>
        <message>
            <source>Tile %1</source>
            <translation>Kachel %1</translation>
        </message>
        <message>
            <source>Logarithmic colours: small values become visible</source>
            <translation>Logarithmische Farben: kleine Werte werden sichtbar</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CheckpointDialog</name>
        <message>
            <source>Reading its headers…</source>
            <translation>Kopfdaten werden gelesen…</translation>
        </message>
        <message>
            <source>Complete: every tensor of the encoder is here, in the shape it needs.</source>
            <translation>Vollständig: Jeder Tensor des Encoders ist da, in der nötigen Form.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tensor(s) missing or of another shape: it cannot be used.</source>
            <translation>
                <numerusform>%Ln Tensor fehlt oder hat eine andere Form: nicht verwendbar.</numerusform>
                <numerusform>%Ln Tensoren fehlen oder haben eine andere Form: nicht verwendbar.</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>%1 with %2 tensors, %3</source>
            <translation>%1 mit %2 Tensoren, %3</translation>
        </message>
        <message>
            <source>%1 blocks, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 Blöcke, Breite %2, %3 Köpfe, %4 Mio. Parameter</translation>
        </message>
        <message>
            <source>global blocks</source>
            <translation>globale Blöcke</translation>
        </message>
        <message>
            <source>window blocks</source>
            <translation>Fensterblöcke</translation>
        </message>
        <message>
            <source>%1, windows of %2×%2</source>
            <translation>%1, Fenster von %2×%2</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message numerus="yes">
            <source>neck %1 (%n norm(s)), then %2, then %3</source>
            <translation>
                <numerusform>Neck %1 (%n Norm), dann %2, dann %3</numerusform>
                <numerusform>Neck %1 (%n Normen), dann %2, dann %3</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 layers, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 Schichten, Breite %2, %3 Köpfe, %4 Mio. Parameter</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>%1 to %2, %3 M parameters</source>
            <translation>%1 auf %2, %3 Mio. Parameter</translation>
        </message>
        <message>
            <source>tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>%1 used, %2 ignored, %3 missing, %4 of another shape</source>
            <translation>%1 verwendet, %2 ignoriert, %3 fehlend, %4 mit anderer Form</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlend</translation>
        </message>
        <message>
            <source>Of another shape</source>
            <translation>Mit anderer Form</translation>
        </message>
        <message>
            <source>Ignored (the language model and other tensors the encoder does not use)</source>
            <translation>Ignoriert (das Sprachmodell und andere Tensoren, die der Encoder nicht verwendet)</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Use these weights</source>
            <translation>Diese Gewichte verwenden</translation>
        </message>
        <message>
            <source>Tensors of the checkpoint</source>
            <translation>Tensoren des Checkpoints</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsController</name>
        <message>
            <source>Run the encoder on the page first.</source>
            <translation>Zuerst den Encoder auf der Seite ausführen.</translation>
        </message>
        <message>
            <source>The page itself is needed, and it is not at hand.</source>
            <translation>Die Seite selbst wird gebraucht und ist nicht zur Hand.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsHeader</name>
        <message>
            <source>Claims of the design note</source>
            <translation>Behauptungen des Entwurfspapiers</translation>
        </message>
        <message>
            <source>How many claims hold</source>
            <translation>Wie viele Behauptungen gelten</translation>
        </message>
        <message>
            <source>Only claims that do not hold</source>
            <translation>Nur Behauptungen, die nicht gelten</translation>
        </message>
        <message>
            <source>Show only the claims that do not hold</source>
            <translation>Nur die Behauptungen zeigen, die nicht gelten</translation>
        </message>
        <message>
            <source>Run the parallel what-if</source>
            <translation>Parallelen Gegenentwurf ausführen</translation>
        </message>
        <message>
            <source>Progress of the parallel what-if</source>
            <translation>Fortschritt des parallelen Gegenentwurfs</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the parallel what-if</source>
            <translation>Parallelen Gegenentwurf abbrechen</translation>
        </message>
        <message>
            <source>Run CLIP alone on all of SAM's tokens, on this page, and measure what that costs</source>
            <translation>CLIP allein auf allen Token von SAM ausführen, auf dieser Seite, und die Kosten messen</translation>
        </message>
        <message>
            <source>Only what does not hold</source>
            <translation>Nur was nicht gilt</translation>
        </message>
        <message>
            <source>only</source>
            <translation>nur</translation>
        </message>
        <message>
            <source>What-if</source>
            <translation>Gegenentwurf</translation>
        </message>
        <message numerus="yes">
            <source>%n hold(s)</source>
            <translation>
                <numerusform>%n gilt</numerusform>
                <numerusform>%n gelten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not</source>
            <translation>
                <numerusform>%n gilt nicht</numerusform>
                <numerusform>%n gelten nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n offen</numerusform>
                <numerusform>%n offen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without verdict</source>
            <translation>
                <numerusform>%n ohne Urteil</numerusform>
                <numerusform>%n ohne Urteil</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsModel</name>
        <message>
            <source>Claim</source>
            <translation>Behauptung</translation>
        </message>
        <message>
            <source>Design note</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>This run</source>
            <translation>Dieser Lauf</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsPanel</name>
        <message>
            <source>Claims</source>
            <translation>Behauptungen</translation>
        </message>
        <message>
            <source>Run the encoder to hold the design note's claims against what it did.</source>
            <translation>Den Encoder ausführen, um die Behauptungen des Entwurfspapiers daran zu messen.</translation>
        </message>
        <message>
            <source>The run goes on. Its claims are judged when it has finished.</source>
            <translation>Der Lauf ist noch im Gang. Seine Behauptungen werden beurteilt, sobald er fertig ist.</translation>
        </message>
        <message>
            <source>No claim that could be judged fails to hold.</source>
            <translation>Alle Behauptungen, die sich beurteilen ließen, gelten.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Claims of the design note beside this run</source>
            <translation>Behauptungen des Entwurfspapiers neben diesem Lauf</translation>
        </message>
        <message>
            <source>Why the selected claim holds or does not</source>
            <translation>Warum die ausgewählte Behauptung gilt oder nicht</translation>
        </message>
        <message>
            <source>Selected claim</source>
            <translation>Ausgewählte Behauptung</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy all claims</source>
            <translation>Alle Behauptungen kopieren</translation>
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
        <message numerus="yes">
            <source>%n above</source>
            <translation>
                <numerusform>%n darüber</numerusform>
                <numerusform>%n darüber</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n below</source>
            <translation>
                <numerusform>%n darunter</numerusform>
                <numerusform>%n darunter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NaN</source>
            <translation>
                <numerusform>%n NaN</numerusform>
                <numerusform>%n NaN</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n at or below 0, without a logarithm</source>
            <translation>
                <numerusform>%n bei 0 oder darunter, ohne Logarithmus</numerusform>
                <numerusform>%n bei 0 oder darunter, ohne Logarithmus</numerusform>
            </translation>
        </message>
        <message>
            <source>linear: a logarithm needs a range above 0</source>
            <translation>linear: Ein Logarithmus braucht einen Bereich über 0</translation>
        </message>
        <message>
            <source>all values inside</source>
            <translation>alle Werte innerhalb</translation>
        </message>
        <message>
            <source>Drag the ends or the middle, turn the wheel, double-click a number to type it, double-click the bar to fit it.</source>
            <translation>Enden oder Mitte ziehen, Mausrad drehen, Zahl doppelklicken, um sie einzugeben, Balken doppelklicken, um ihn anzupassen.</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <source>around 0</source>
            <translation>um 0</translation>
        </message>
        <message>
            <source>no log</source>
            <translation>kein Log</translation>
        </message>
        <message>
            <source>Range by percentile</source>
            <translation>Bereich nach Perzentil</translation>
        </message>
        <message>
            <source>Leave out at each end, in percent of the values:</source>
            <translation>An jedem Ende weglassen, in Prozent der Werte:</translation>
        </message>
        <message>
            <source>Upper end of the colour range</source>
            <translation>Oberes Ende des Farbbereichs</translation>
        </message>
        <message>
            <source>Lower end of the colour range</source>
            <translation>Unteres Ende des Farbbereichs</translation>
        </message>
        <message>
            <source>Fit the range to the values</source>
            <translation>Bereich an die Werte anpassen</translation>
        </message>
        <message>
            <source>Range by percentile: extremes are left out</source>
            <translation>Bereich nach Perzentil: Extremwerte bleiben außen vor</translation>
        </message>
        <message>
            <source>Range symmetric around 0</source>
            <translation>Bereich symmetrisch um 0</translation>
        </message>
        <message>
            <source>Colours…</source>
            <translation>Farben…</translation>
        </message>
        <message>
            <source>The upper end must be above the lower one, %1.</source>
            <translation>Das obere Ende muss über dem unteren liegen, %1.</translation>
        </message>
        <message>
            <source>The lower end must be below the upper one, %1.</source>
            <translation>Das untere Ende muss unter dem oberen liegen, %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBarMenu</name>
        <message>
            <source>&amp;Autofit</source>
            <translation>&amp;Automatisch anpassen</translation>
        </message>
        <message>
            <source>&amp;Symmetric around 0</source>
            <translation>&amp;Symmetrisch um 0</translation>
        </message>
        <message>
            <source>Type &amp;upper end…</source>
            <translation>&amp;Oberes Ende eingeben…</translation>
        </message>
        <message>
            <source>Type l&amp;ower end…</source>
            <translation>&amp;Unteres Ende eingeben…</translation>
        </message>
        <message>
            <source>&amp;Logarithmic</source>
            <translation>&amp;Logarithmisch</translation>
        </message>
        <message>
            <source>&amp;Mark values out of range</source>
            <translation>Werte außerhalb &amp;markieren</translation>
        </message>
        <message>
            <source>&amp;Percentile</source>
            <translation>&amp;Perzentil</translation>
        </message>
        <message>
            <source>%1 % to %2 %</source>
            <translation>%1 % bis %2 %</translation>
        </message>
        <message>
            <source>&amp;Other…</source>
            <translation>&amp;Andere…</translation>
        </message>
        <message>
            <source>&amp;Colour map</source>
            <translation>&amp;Farbskala</translation>
        </message>
        <message>
            <source>O&amp;pacity</source>
            <translation>&amp;Deckkraft</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
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
            <source>Memory after</source>
            <translation>Speicher danach</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>Spitzenspeicher</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>p5</source>
            <comment>a quantile</comment>
            <translation>p5</translation>
        </message>
        <message>
            <source>p95</source>
            <comment>a quantile</comment>
            <translation>p95</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>Stages in the order in which they ran; tiles run together</source>
            <translation>Stufen in der Reihenfolge ihres Laufs; Kacheln laufen gemeinsam</translation>
        </message>
        <message>
            <source>Shape of one view's tensor at the end of the stage</source>
            <translation>Form des Tensors einer Ansicht am Ende der Stufe</translation>
        </message>
        <message>
            <source>Time of the stage: the median where a run was repeated</source>
            <translation>Zeit der Stufe: der Median, wo ein Lauf wiederholt wurde</translation>
        </message>
        <message>
            <source>5 % of the repeats were faster than this</source>
            <translation>5 % der Wiederholungen waren schneller</translation>
        </message>
        <message>
            <source>5 % of the repeats were slower than this</source>
            <translation>5 % der Wiederholungen waren langsamer</translation>
        </message>
        <message>
            <source>Operations executed, two per multiply-add; the padding of windows is counted</source>
            <translation>Ausgeführte Operationen, zwei je Multiplikation mit Addition; Auffüllung der Fenster zählt mit</translation>
        </message>
        <message>
            <source>Operations executed per second</source>
            <translation>Ausgeführte Operationen je Sekunde</translation>
        </message>
        <message>
            <source>Share of the time of all stages</source>
            <translation>Anteil an der Zeit aller Stufen</translation>
        </message>
        <message>
            <source>Memory of tensors live after the stage, weights and kept tensors left out</source>
            <translation>Speicher lebender Tensoren nach der Stufe, ohne Gewichte und behaltene Tensoren</translation>
        </message>
        <message>
            <source>Most memory of tensors live at once within the stage</source>
            <translation>Höchster Speicherbedarf gleichzeitig lebender Tensoren innerhalb der Stufe</translation>
        </message>
        <message>
            <source>Values that are not a number, and infinite ones; empty where the run did not look</source>
            <translation>Werte, die keine Zahl oder unendlich sind; leer, wo der Lauf nicht geprüft hat</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostView</name>
        <message>
            <source> (p5 %1, p95 %2)</source>
            <translation> (p5 %1, p95 %2)</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>Spitze %1 · danach %2</translation>
        </message>
        <message>
            <source>Run the encoder to see what each stage costs.</source>
            <translation>Ein Lauf zeigt, was jede Stufe kostet.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::GoToTokenDialog</name>
        <message>
            <source>Go to token</source>
            <translation>Zu Token gehen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>number, or row,column</source>
            <translation>Nummer oder Zeile,Spalte</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Los</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
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
        <name>deepscope::InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MainWindow</name>
        <message>
            <source>Cannot show this stage</source>
            <translation>Diese Stufe lässt sich nicht zeigen</translation>
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
            <source>The run failed</source>
            <translation>Der Lauf ist fehlgeschlagen</translation>
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
        <message numerus="yes">
            <source>Only the first %Ln picture(s) were opened.</source>
            <translation>
                <numerusform>Nur das erste Bild wurde geöffnet.</numerusform>
                <numerusform>Nur die ersten %Ln Bilder wurden geöffnet.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no picture in this folder.</source>
            <translation>In diesem Ordner ist kein Bild.</translation>
        </message>
        <message>
            <source>The parallel what-if failed</source>
            <translation>Der parallele Gegenentwurf ist fehlgeschlagen</translation>
        </message>
        <message numerus="yes">
            <source>The memory for runs is full: %Ln older run(s) keep figures and thumbnails, but no tensors.</source>
            <translation>
                <numerusform>Der Speicher für Läufe ist voll: %Ln älterer Lauf behält Zahlen und Vorschaubilder, aber keine Tensoren.</numerusform>
                <numerusform>Der Speicher für Läufe ist voll: %Ln ältere Läufe behalten Zahlen und Vorschaubilder, aber keine Tensoren.</numerusform>
            </translation>
        </message>
        <message>
            <source>This machine's rates</source>
            <translation>Leistung dieses Rechners</translation>
        </message>
        <message>
            <source>Open a folder of pages</source>
            <translation>Ordner mit Seiten öffnen</translation>
        </message>
        <message>
            <source>There is no picture and no file on the clipboard.</source>
            <translation>In der Zwischenablage ist weder ein Bild noch eine Datei.</translation>
        </message>
        <message>
            <source>Point at a token or pin one: its figures are what is copied.</source>
            <translation>Auf ein Token zeigen oder eines anheften: kopiert werden seine Zahlen.</translation>
        </message>
        <message>
            <source>The file has changed since this run. Press F5 to run again.</source>
            <translation>Die Datei hat sich seit diesem Lauf geändert. F5 startet einen neuen.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MemoryChart</name>
        <message>
            <source>Memory over time</source>
            <translation>Speicher im Zeitverlauf</translation>
        </message>
        <message>
            <source>peak %1 · %2</source>
            <translation>Spitze %1 · %2</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>MiB of tensors live, beside the weights</source>
            <translation>MiB lebender Tensoren, ohne Gewichte</translation>
        </message>
        <message>
            <source>filled: most within a stage, line: after it</source>
            <translation>gefüllt: Spitze der Stufe, Linie: danach</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageActions</name>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Ausführen</translation>
        </message>
        <message>
            <source>Re&amp;load</source>
            <translation>&amp;Neu laden</translation>
        </message>
        <message>
            <source>&amp;Copy Path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <source>&amp;Open Containing Folder</source>
            <translation>Enthaltenden Ordner ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>Nach o&amp;ben</translation>
        </message>
        <message>
            <source>Move &amp;Down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Remove O&amp;thers</source>
            <translation>Üb&amp;rige entfernen</translation>
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
        <name>deepscope::PageCollection</name>
        <message>
            <source>sample page</source>
            <translation>Beispielseite</translation>
        </message>
        <message>
            <source>pasted %1</source>
            <translation>eingefügt %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageController</name>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>its file is gone</source>
            <translation>die Datei ist weg</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageDelegate</name>
        <message>
            <source>built-in page</source>
            <translation>eingebaute Seite</translation>
        </message>
        <message>
            <source>click shows this run</source>
            <translation>Klick zeigt diesen Lauf</translation>
        </message>
        <message>
            <source>running, %1 % done</source>
            <translation>läuft, %1 % fertig</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>fehlgeschlagen: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListModel</name>
        <message>
            <source>run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>run %1, going on</source>
            <translation>Lauf %1, im Gang</translation>
        </message>
        <message>
            <source>run %1, waiting</source>
            <translation>Lauf %1, wartet</translation>
        </message>
        <message>
            <source>run %1, failed</source>
            <translation>Lauf %1, fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListView</name>
        <message>
            <source>Open pages</source>
            <translation>Offene Seiten</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PagePanel</name>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Pages shown: %1 of %2</source>
            <translation>Gezeigte Seiten: %1 von %2</translation>
        </message>
        <message>
            <source>Add pages</source>
            <translation>Seiten hinzufügen</translation>
        </message>
        <message>
            <source>Name or mode</source>
            <translation>Name oder Modus</translation>
        </message>
        <message>
            <source>Filter pages</source>
            <translation>Seiten filtern</translation>
        </message>
        <message>
            <source>Pages whose name or runs hold these words</source>
            <translation>Seiten, deren Name oder Läufe diese Wörter enthalten</translation>
        </message>
        <message>
            <source>No pages open.
Drop images or a folder here.</source>
            <translation>Keine Seiten offen.
Bilder oder einen Ordner hierher ziehen.</translation>
        </message>
        <message>
            <source>No page matches “%1”.</source>
            <translation>Keine Seite passt zu „%1“.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelArea</name>
        <message>
            <source>Panels that share a place</source>
            <translation>Bereiche am selben Platz</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelDock</name>
        <message>
            <source>Float or dock %1</source>
            <translation>%1 lösen oder andocken</translation>
        </message>
        <message>
            <source>Float or dock this panel</source>
            <translation>Bereich lösen oder andocken</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
        <message>
            <source>Close this panel; the menu View brings it back</source>
            <translation>Bereich schließen; das Menü Ansicht holt ihn zurück</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ParallelComparison</name>
        <message>
            <source>serial design</source>
            <translation>serieller Entwurf</translation>
        </message>
        <message>
            <source>CLIP on %1 tokens, beside SAM</source>
            <translation>CLIP auf %1 Token, neben SAM</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>arithmetic</source>
            <translation>Rechenaufwand</translation>
        </message>
        <message>
            <source>peak memory, with weights</source>
            <translation>Speicherspitze, mit Gewichten</translation>
        </message>
        <message>
            <source>tokens in CLIP</source>
            <translation>Token in CLIP</translation>
        </message>
        <message>
            <source>pairs a head compares</source>
            <translation>Paare je Kopf</translation>
        </message>
        <message>
            <source>The parallel what-if is running: %1 %.</source>
            <translation>Der parallele Gegenentwurf läuft: %1 %.</translation>
        </message>
        <message>
            <source>The parallel what-if failed: %1</source>
            <translation>Der parallele Gegenentwurf ist fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>The parallel what-if cannot be run: %1</source>
            <translation>Der parallele Gegenentwurf lässt sich nicht ausführen: %1</translation>
        </message>
        <message>
            <source>Time and memory of the parallel design are measured when the what-if has run.</source>
            <translation>Zeit und Speicher des parallelen Entwurfs stehen fest, wenn der Gegenentwurf gelaufen ist.</translation>
        </message>
        <message>
            <source>Serial design and parallel what-if</source>
            <translation>Serieller Entwurf und paralleler Gegenentwurf</translation>
        </message>
        <message>
            <source>Both measured here, %1.</source>
            <translation>Beide hier gemessen, %1.</translation>
        </message>
        <message>
            <source>Measured here, %1.</source>
            <translation>Hier gemessen, %1.</translation>
        </message>
        <message>
            <source>Of the global view alone, without its tiles.</source>
            <translation>Nur die Gesamtansicht, ohne ihre Kacheln.</translation>
        </message>
        <message>
            <source>Synthetic weights (%1, seed %2): times and memory do not depend on their values.</source>
            <translation>Synthetische Gewichte (%1, Seed %2): Zeiten und Speicher hängen nicht von ihren Werten ab.</translation>
        </message>
        <message>
            <source>Weights: %1.</source>
            <translation>Gewichte: %1.</translation>
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
        <name>deepscope::RangeEnd</name>
        <message>
            <source>Type a number, such as %1.</source>
            <translation>Eine Zahl eingeben, etwa %1.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecentMenu</name>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Clear List</source>
            <translation>&amp;Liste leeren</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>%1 ist nicht da</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RooflineChart</name>
        <message>
            <source>Roofline</source>
            <translation>Roofline</translation>
        </message>
        <message>
            <source>Roofline of the stages</source>
            <translation>Roofline der Stufen</translation>
        </message>
        <message>
            <source>Measure this machine</source>
            <translation>Rechner messen</translation>
        </message>
        <message>
            <source>Measurement of this machine</source>
            <translation>Messung dieses Rechners</translation>
        </message>
        <message>
            <source>Measure this machine again</source>
            <translation>Rechner neu messen</translation>
        </message>
        <message>
            <source>Times matrix products and copies on the run's device: about two seconds</source>
            <translation>Misst Matrixprodukte und Kopien auf dem Gerät des Laufs: etwa zwei Sekunden</translation>
        </message>
        <message>
            <source>GFLOP/s over FLOP per byte</source>
            <translation>GFLOP/s über FLOP je Byte</translation>
        </message>
        <message>
            <source>How near each stage comes to what this machine can do. Run the encoder, and measure the machine once.</source>
            <translation>Wie nah jede Stufe dem kommt, was dieser Rechner kann. Den Encoder ausführen und den Rechner einmal messen.</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>The roofs are of %1; this run was on %2.</source>
            <translation>Die Dächer gelten für %1; dieser Lauf war auf %2.</translation>
        </message>
        <message>
            <source>Measuring this machine…</source>
            <translation>Rechner wird gemessen…</translation>
        </message>
        <message>
            <source>This machine was not measured yet: the dots have no roof.</source>
            <translation>Dieser Rechner ist noch nicht gemessen: die Punkte haben kein Dach.</translation>
        </message>
        <message>
            <source>%1 FLOP per byte moved at least</source>
            <translation>%1 FLOP je mindestens bewegtem Byte</translation>
        </message>
        <message>
            <source>%1 % of what arithmetic allows</source>
            <translation>%1 % dessen, was die Rechenleistung erlaubt</translation>
        </message>
        <message>
            <source>%1 % of what memory allows</source>
            <translation>%1 % dessen, was der Speicher erlaubt</translation>
        </message>
        <message>
            <source>%1 matrix products</source>
            <translation>%1 Matrixprodukte</translation>
        </message>
        <message>
            <source>%1 GB/s copies</source>
            <translation>%1 GB/s Kopien</translation>
        </message>
        <message>
            <source>ridge %1</source>
            <translation>Knick %1</translation>
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
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>bf16, which this device computes natively</source>
            <translation>bf16, das dieses Gerät selbst rechnet</translation>
        </message>
        <message>
            <source>f32, since this device has no native bf16</source>
            <translation>f32, da dieses Gerät kein eigenes bf16 hat</translation>
        </message>
        <message>
            <source>exact, twice the memory</source>
            <translation>genau, doppelter Speicher</translation>
        </message>
        <message>
            <source>half the memory, 8 bits of mantissa</source>
            <translation>halber Speicher, 8 Bit Mantisse</translation>
        </message>
        <message>
            <source>half the memory, but slow on this device</source>
            <translation>halber Speicher, aber langsam auf diesem Gerät</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa, slow on a CPU</source>
            <translation>halber Speicher, 11 Bit Mantisse, langsam auf einer CPU</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa</source>
            <translation>halber Speicher, 11 Bit Mantisse</translation>
        </message>
        <message>
            <source>%1 (not available: %2)</source>
            <translation>%1 (nicht verfügbar: %2)</translation>
        </message>
        <message>
            <source>Run options</source>
            <translation>Laufoptionen</translation>
        </message>
        <message>
            <source>Run options: implementation, threads, passes, tiles</source>
            <translation>Laufoptionen: Implementierung, Threads, Durchgänge, Kacheln</translation>
        </message>
        <message>
            <source>%1 warm-up, %2 timed</source>
            <translation>%1 zum Aufwärmen, %2 gemessen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunController</name>
        <message>
            <source>done in %1</source>
            <translation>fertig in %1</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>what-if: %1</source>
            <translation>Gegenentwurf: %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln more</source>
            <translation>
                <numerusform>%1 · noch %Ln</numerusform>
                <numerusform>%1 · noch %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunOptionsPopup</name>
        <message>
            <source>Implementation</source>
            <translation>Implementierung</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Warm-up passes</source>
            <translation>Aufwärmdurchgänge</translation>
        </message>
        <message>
            <source>Timed passes</source>
            <translation>Gemessene Durchgänge</translation>
        </message>
        <message>
            <source>Most tiles</source>
            <translation>Kacheln höchstens</translation>
        </message>
        <message>
            <source>Resize order</source>
            <translation>Skalierung</translation>
        </message>
        <message>
            <source>reference: plain LibTorch, as the official code computes it. fused: not in this version.</source>
            <translation>reference: schlichtes LibTorch, wie der offizielle Code rechnet. fused: nicht in dieser Version.</translation>
        </message>
        <message>
            <source>Processor threads of a run; the window keeps answering whatever is set.</source>
            <translation>Prozessor-Threads eines Laufs; das Fenster bleibt in jedem Fall bedienbar.</translation>
        </message>
        <message>
            <source>Passes before the timed ones, so that caches and clocks have settled. They are not counted.</source>
            <translation>Durchgänge vor den gemessenen, damit Caches und Takte sich einpendeln. Sie zählen nicht.</translation>
        </message>
        <message>
            <source>Of more than one, times are medians with the spread from p5 to p95; values are those of the last.</source>
            <translation>Bei mehr als einem sind Zeiten Mediane mit der Spanne von p5 bis p95; die Werte sind die des letzten.</translation>
        </message>
        <message>
            <source>Gundam cuts a page into at most this many tiles of 640 pixels.</source>
            <translation>Gundam teilt eine Seite in höchstens so viele Kacheln von 640 Pixeln.</translation>
        </message>
        <message>
            <source>Pillow 13 resizes rows first for some pages: the pixels differ from older Pillow's.</source>
            <translation>Pillow 13 skaliert bei manchen Seiten zuerst die Zeilen: die Pixel weichen von älterem Pillow ab.</translation>
        </message>
        <message>
            <source>How runs are made</source>
            <translation>Wie Läufe gemacht werden</translation>
        </message>
        <message>
            <source>auto: reference</source>
            <translation>auto: reference</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>reference</translation>
        </message>
        <message>
            <source>fused (not in this version)</source>
            <translation>fused (nicht in dieser Version)</translation>
        </message>
        <message>
            <source>Pillow before 13</source>
            <translation>Pillow vor 13</translation>
        </message>
        <message>
            <source>Pillow 13</source>
            <translation>Pillow 13</translation>
        </message>
        <message>
            <source>all %1</source>
            <translation>alle %1</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>Vorgaben</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunQueuePanel</name>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln Lauf</numerusform>
                <numerusform>%Ln Läufe</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, %2 verbleibend</translation>
        </message>
        <message>
            <source>Progress of %1</source>
            <translation>Fortschritt von %1</translation>
        </message>
        <message>
            <source>Cancel %1</source>
            <translation>%1 abbrechen</translation>
        </message>
        <message>
            <source>Cancel this run</source>
            <translation>Diesen Lauf abbrechen</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
        <message>
            <source>Cancel the run that goes on and all that wait</source>
            <translation>Den laufenden und alle wartenden Läufe abbrechen</translation>
        </message>
        <message>
            <source>No run goes on. Run (F5) starts one; while one goes on, more can be asked for and wait here.</source>
            <translation>Kein Lauf im Gang. Ausführen (F5) startet einen; währenddessen lassen sich weitere anfordern, die hier warten.</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SettingsDialog</name>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Read a page again when its file changes</source>
            <translation>Seite neu lesen, wenn ihre Datei sich ändert</translation>
        </message>
        <message>
            <source>Reload on change</source>
            <translation>Neu lesen bei Änderung</translation>
        </message>
        <message>
            <source>Show each stage as it finishes</source>
            <translation>Jede Stufe zeigen, sobald sie fertig ist</translation>
        </message>
        <message>
            <source>Follow runs</source>
            <translation>Läufen folgen</translation>
        </message>
        <message>
            <source>Memory for runs</source>
            <translation>Speicher für Läufe</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>automatic, %1</source>
            <translation>automatisch, %1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs stay open with all they kept until this is full; then the oldest keep their figures alone.</source>
            <translation>Läufe bleiben ganz erhalten, bis dieser Speicher voll ist; dann behalten die ältesten nur ihre Zahlen.</translation>
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
        <name>deepscope::StageTable</name>
        <message>
            <source>Stages</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>Table of stages</source>
            <translation>Tabelle der Stufen</translation>
        </message>
        <message>
            <source>Costs together</source>
            <translation>Kosten zusammen</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <source>Copy the table as</source>
            <translation>Tabelle kopieren als</translation>
        </message>
        <message>
            <source>Copy the selected stages, or all of them, with a header line</source>
            <translation>Die ausgewählten Stufen kopieren, sonst alle, mit Kopfzeile</translation>
        </message>
        <message>
            <source>in execution order; a click on a heading sorts</source>
            <translation>in Laufreihenfolge; Klick auf eine Überschrift sortiert</translation>
        </message>
        <message>
            <source>Selected: %1</source>
            <translation>Ausgewählt: %1</translation>
        </message>
        <message>
            <source>Together: %1</source>
            <translation>Zusammen: %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageTabs</name>
        <message>
            <source>Follows the stage strip</source>
            <translation>Folgt der Stufenleiste</translation>
        </message>
        <message>
            <source>Stages kept open</source>
            <translation>Offen gehaltene Stufen</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>Diesen Tab schließen</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StatusLine</name>
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
        <message>
            <source>%1 (median of %2)</source>
            <translation>%1 (Median von %2)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>peak %1</source>
            <translation>Spitze %1</translation>
        </message>
        <message>
            <source>peak %1 beside %2 of weights</source>
            <translation>Spitze %1 neben %2 Gewichten</translation>
        </message>
        <message>
            <source>Zoom: screen pixels a page pixel</source>
            <translation>Zoom: Bildschirmpixel je Seitenpixel</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimeChart</name>
        <message>
            <source>Time per stage</source>
            <translation>Zeit je Stufe</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Logarithmic time axis</source>
            <translation>Logarithmische Zeitachse</translation>
        </message>
        <message>
            <source>Logarithmic time axis: short stages beside long ones</source>
            <translation>Logarithmische Zeitachse: kurze Stufen neben langen</translation>
        </message>
        <message numerus="yes">
            <source>ms per stage, median of %n, whiskers p5–p95</source>
            <translation>
                <numerusform>ms je Stufe, Median von %n, Whisker p5–p95</numerusform>
                <numerusform>ms je Stufe, Median von %n, Whisker p5–p95</numerusform>
            </translation>
        </message>
        <message>
            <source>ms per stage</source>
            <translation>ms je Stufe</translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>%1 der Kacheln</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimelineChart</name>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline of the run</source>
            <translation>Zeitleiste des Laufs</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>Den ganzen Lauf zeigen</translation>
        </message>
        <message>
            <source>Show the whole run (F, or double click)</source>
            <translation>Den ganzen Lauf zeigen (F oder Doppelklick)</translation>
        </message>
        <message>
            <source>drag to measure</source>
            <translation>zum Messen ziehen</translation>
        </message>
        <message numerus="yes">
            <source>medians of %n</source>
            <translation>
                <numerusform>Mediane von %n</numerusform>
                <numerusform>Mediane von %n</numerusform>
            </translation>
        </message>
        <message>
            <source>ΔT %1 · %2 · %3 % of the run</source>
            <translation>ΔT %1 · %2 · %3 % des Laufs</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n Stufe</numerusform>
                <numerusform>%n Stufen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>%1 der Kacheln</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewHistory</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
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
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>Be&amp;reiche</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>&amp;Open pages…</source>
            <translation>&amp;Seiten öffnen…</translation>
        </message>
        <message>
            <source>Open &amp;folder of pages…</source>
            <translation>&amp;Ordner mit Seiten öffnen…</translation>
        </message>
        <message>
            <source>&amp;Paste page</source>
            <translation>Seite ein&amp;fügen</translation>
        </message>
        <message>
            <source>Open sa&amp;mple page</source>
            <translation>Be&amp;ispielseite öffnen</translation>
        </message>
        <message>
            <source>Open re&amp;cent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open chec&amp;kpoint file…</source>
            <translation>Checkpoint-&amp;Datei öffnen…</translation>
        </message>
        <message>
            <source>Open checkpoint fol&amp;der…</source>
            <translation>Checkpoint-O&amp;rdner öffnen…</translation>
        </message>
        <message>
            <source>&amp;Read page again</source>
            <translation>Seite &amp;neu lesen</translation>
        </message>
        <message>
            <source>C&amp;lose page</source>
            <translation>Seite s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Copy token's figures</source>
            <translation>Zahlen des Tokens &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Find page</source>
            <translation>&amp;Seite suchen</translation>
        </message>
        <message>
            <source>&amp;Go to token…</source>
            <translation>&amp;Zu Token gehen…</translation>
        </message>
        <message>
            <source>U&amp;npin token</source>
            <translation>Token &amp;lösen</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Token &amp;grid</source>
            <translation>Token-&amp;Gitter</translation>
        </message>
        <message>
            <source>Tile &amp;borders</source>
            <translation>Ka&amp;chelgrenzen</translation>
        </message>
        <message>
            <source>P&amp;adding</source>
            <translation>R&amp;and</translation>
        </message>
        <message>
            <source>&amp;Values in cells</source>
            <translation>&amp;Werte in Zellen</translation>
        </message>
        <message>
            <source>&amp;Magnifier</source>
            <translation>&amp;Lupe</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>V&amp;ollbild</translation>
        </message>
        <message>
            <source>&amp;Restore default layout</source>
            <translation>Standar&amp;danordnung wiederherstellen</translation>
        </message>
        <message>
            <source>Stage &amp;before</source>
            <translation>&amp;Vorige Stufe</translation>
        </message>
        <message>
            <source>Stage &amp;after</source>
            <translation>&amp;Nächste Stufe</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Seite davor</translation>
        </message>
        <message>
            <source>Page after</source>
            <translation>Seite danach</translation>
        </message>
        <message>
            <source>Run before</source>
            <translation>Lauf davor</translation>
        </message>
        <message>
            <source>Run after</source>
            <translation>Lauf danach</translation>
        </message>
        <message>
            <source>&amp;Keep stage in a tab</source>
            <translation>Stufe in Tab &amp;behalten</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>Tab s&amp;chließen</translation>
        </message>
        <message>
            <source>Tab before</source>
            <translation>Tab davor</translation>
        </message>
        <message>
            <source>Tab after</source>
            <translation>Tab danach</translation>
        </message>
        <message>
            <source>Run &amp;all modes</source>
            <translation>Alle M&amp;odi ausführen</translation>
        </message>
        <message>
            <source>&amp;Measure: warm up, then at least 5 passes</source>
            <translation>&amp;Messen: aufwärmen, dann mindestens 5 Durchgänge</translation>
        </message>
        <message>
            <source>Run the parallel &amp;what-if</source>
            <translation>Parallelen &amp;Gegenentwurf ausführen</translation>
        </message>
        <message>
            <source>Measure this mac&amp;hine's rates</source>
            <translation>Leistungswerte dieses &amp;Rechners messen</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
    </context>
</TS>
