#!/usr/bin/env python3
"""Draws the small pictures here and what Pillow makes of them: make_images.py (Pillow 12, numpy, tifffile, imagecodecs).

index.csv: name, width, height, orientation and the SHA-256 of the upright RGB bytes. 16-bit samples are v/257 rounded,
our own rule; kinds that Pillow cannot read carry what they were made from. resample.csv and views.csv: the SHA-256 of
Pillow's BICUBIC and of the official views on the pattern that the tests draw too."""
import hashlib
import os
import struct
import zlib

import numpy as np
import tifffile
from PIL import Image, ImageOps

D = os.path.dirname(os.path.abspath(__file__)) + "/"
rng=np.random.default_rng(1)
W,H=17,13
y,x=np.mgrid[0:H,0:W]
smooth=np.stack([(x*6)%256,(y*8)%256,(x*3+y*4)%256],-1).astype(np.uint8)
noise=rng.integers(0,256,(H,W,3),dtype=np.uint8)
alpha=((x*7+y*3)%256).astype(np.uint8)
rgb=Image.fromarray(noise); rgba=Image.fromarray(np.dstack([noise,alpha]))
grey=Image.fromarray(noise[:,:,0]); la=Image.merge('LA',(grey,Image.fromarray(alpha)))
files={}
def save(im,name,**k): im.save(D+name,**k); files[name]=None
def raw(name,arr,exp=None,**k):
    tifffile.imwrite(D+name,arr,**k); files[name]=exp
for n,im in dict(rgb=rgb,rgba=rgba,grey=grey,la=la,bw=grey.convert('1'),pal=rgb.convert('P',palette=1,colors=200)).items(): save(im,n+'.png')
pal=rgb.quantize(13); save(pal,'pal4.png'); save(pal,'paltrns.png',transparency=3); save(rgb.quantize(3),'pal2.png')
save(rgb,'rgbtrns.png',transparency=(1,2,3))
g16=rng.integers(0,65536,(H,W),dtype=np.uint16)
to8=lambda v:((v.astype(np.uint32)+128)//257).astype(np.uint8)
Image.fromarray(g16).save(D+'g16.png'); files['g16.png']=np.repeat(to8(g16)[:,:,None],3,2)
def png(name,w,h,depth,ct,rows,exp,extra=b'',interlace=0):
    def ch(t,d): return struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
    b=b'\x89PNG\r\n\x1a\n'+ch(b'IHDR',struct.pack('>IIBBBBB',w,h,depth,ct,0,0,interlace))+extra+ch(b'IDAT',zlib.compress(rows))+ch(b'IEND',b'')
    open(D+name,'wb').write(b); files[name]=exp
r16=rng.integers(0,65536,(H,W,3),dtype=np.uint16)
png('r16.png',W,H,16,2,b''.join(b'\0'+r.astype('>u2').tobytes() for r in r16),to8(r16))
a16=rng.integers(0,65536,(H,W,4),dtype=np.uint16)
png('a16.png',W,H,16,6,b''.join(b'\0'+r.astype('>u2').tobytes() for r in a16),to8(a16[:,:,:3]))
png('g2.png',W,H,2,0,b''.join(b'\0'+rng.bytes((W*2+7)//8) for r in range(H)),None)
png('g4.png',W,H,4,0,b''.join(b'\0'+rng.bytes((W*4+7)//8) for r in range(H)),None)
# interlaced rgb
def adam7(a,bpp):
    out=b''
    for x0,y0,dx,dy in [(0,0,8,8),(4,0,8,8),(0,4,4,8),(2,0,4,4),(0,2,2,4),(1,0,2,2),(0,1,1,2)]:
        s=a[y0::dy,x0::dx]
        if s.shape[0] and s.shape[1]:
            for r in s: out+=b'\0'+r.tobytes()
    return out
png('inter.png',W,H,8,2,adam7(noise,3),None,interlace=1)
png('inter16.png',W,H,16,2,adam7(r16.astype('>u2'),6),to8(r16),interlace=1)
for q in (40,92):
    for ss in (0,1,2): save(Image.fromarray(smooth),f'j{q}_{ss}.jpg',quality=q,subsampling=ss)
save(rgb,'jprog.jpg',progressive=True); save(grey,'jgrey.jpg'); save(rgb.convert('CMYK'),'jcmyk.jpg')
cm=Image.merge('CMYK',[Image.fromarray(rng.integers(0,256,(H,W),dtype=np.uint8)) for _ in range(4)]); save(cm,'jcmyk2.jpg',quality=95)
b=open(D+'jcmyk2.jpg','rb').read(); i=b.index(b'Adobe'); b2=b[:i-4]+b[i-4+2+struct.unpack('>H',b[i-2:i])[0]:]; open(D+'jcmyk_noadobe.jpg','wb').write(b2); files['jcmyk_noadobe.jpg']=None
b3=bytearray(b); b3[i+11]=2; open(D+'jycck.jpg','wb').write(b3); files['jycck.jpg']=None
save(rgb,'rest.jpg',restart_marker_blocks=2)
for o in range(1,9):
    e=Image.Exif(); e[0x112]=o
    save(Image.fromarray(smooth),f'o{o}.jpg',exif=e); save(rgb,f'o{o}.png',exif=e); save(rgb,f'o{o}.webp',exif=e); 
    save(rgb,f'o{o}.tif',tiffinfo={274:o})
    x=f'<x:xmpmeta tiff:Orientation="{o}"/>'.encode(); save(rgb,f'x{o}.jpg',xmp=x); save(rgb,f'x{o}.webp',xmp=x)
e=Image.Exif(); e[0x112]=9; save(rgb,'o9.png',exif=e); 
b=open(D+'o6.jpg','rb').read(); open(D+'brokenexif.jpg','wb').write(b.replace(b'MM\0*',b'XX\0*').replace(b'II*\0',b'XX*\0')); files['brokenexif.jpg']=None
save(rgb,'l.webp'); save(rgb,'ll.webp',lossless=True); save(rgba,'la.webp'); save(rgba,'lla.webp',lossless=True,exact=True)
save(rgba,'anim.webp',save_all=True,append_images=[Image.fromarray(smooth).convert('RGBA')],lossless=True)
for n,im in dict(rgb=rgb,rgba=rgba,grey=grey,la=la,bw=grey.convert('1'),pal=rgb.quantize(200),cmyk=cm,ycbcr=Image.fromarray(smooth).convert('YCbCr')).items():
    for c in (None,'tiff_lzw','tiff_adobe_deflate','packbits') if n!='ycbcr' else ('tiff_lzw',):
        save(im,f't_{n}_{c}.tif',compression=c)
    
save(grey.convert('1'),'t_g4.tif',compression='group4'); save(grey.convert('1'),'t_g3.tif',compression='group3')
save(Image.fromarray(smooth),'t_jpeg.tif',compression='jpeg'); save(grey,'t_jpegg.tif',compression='jpeg'); save(rgb,'t_multi.tif',save_all=True,append_images=[grey])
for bo in '<>':
    t='l' if bo=='<' else 'b'
    raw(f'tf_{t}.tif',noise,byteorder=bo); raw(f'tf16_{t}.tif',r16,to8(r16),byteorder=bo,photometric='rgb'); raw(f'tfg16_{t}.tif',g16,np.repeat(to8(g16)[:,:,None],3,2),byteorder=bo)
    raw(f'tfg16w_{t}.tif',g16,255-np.repeat(to8(g16)[:,:,None],3,2),byteorder=bo,photometric='miniswhite')
    raw(f'tfa16_{t}.tif',a16,to8(a16[:,:,:3]),byteorder=bo,photometric='rgb',extrasamples=['unassalpha'])
big=np.array(Image.fromarray(noise).resize((50,40)))
for c in ('zlib','lzw'):
    raw(f'tft_{c}.tif',big,tile=(16,32),compression=c,photometric='rgb')
raw('tfp.tif',np.ascontiguousarray(big.transpose(2,0,1)),planarconfig='separate',photometric='rgb')
raw('tfpl.tif',np.ascontiguousarray(big.transpose(2,0,1)),planarconfig='separate',photometric='rgb',compression='lzw',rowsperstrip=16)
raw('tfpt.tif',np.ascontiguousarray(big.transpose(2,0,1)),big,planarconfig='separate',photometric='rgb',compression='zlib',tile=(16,16))
assoc=np.dstack([np.minimum(noise,alpha[:,:,None]),alpha]); raw('tfassoc.tif',assoc,photometric='rgb',extrasamples=['assocalpha'])
raw('tfunass.tif',np.dstack([noise,alpha]),photometric='rgb',extrasamples=['unassalpha']); raw('tfbig.tif',noise,bigtiff=True,photometric='rgb')
raw('tfw.tif',noise[:,:,0],photometric='miniswhite'); raw('tfpred.tif',noise,photometric='rgb',compression='lzw',predictor=True)
raw('tfjpegt.tif',np.array(Image.fromarray(smooth).resize((50,40))),photometric='ycbcr',compression='jpeg',tile=(16,16),subsampling=(2,2))
raw('tfjpegs.tif',np.array(Image.fromarray(smooth).resize((50,40))),photometric='ycbcr',compression='jpeg',subsampling=(1,1))
for n,im in dict(bw=grey.convert('1'),grey=grey,pal=rgb.quantize(200),rgb=rgb,rgba=rgba).items(): save(im,n+'.bmp')
def bmp(name,w,h,bits,comp,pix,pal=b'',masks=b'',hsize=40,exp=None,colors=0):
    hd=struct.pack('<IiiHHIIiiII',hsize,w,h,1,bits,comp,len(pix),0,0,colors,0)+b'\0'*(hsize-40)
    off=14+len(hd)+len(masks)+len(pal)
    open(D+name,'wb').write(b'BM'+struct.pack('<IHHI',off+len(pix),0,0,off)+hd+masks+pal+pix); files[name]=exp
st=lambda b:(W*b+31)//32*4
bmp('b16.bmp',W,H,16,0,rng.bytes(st(16)*H)); bmp('b565.bmp',W,H,16,3,rng.bytes(st(16)*H),masks=struct.pack('<III',0xf800,0x7e0,0x1f))
bmp('b32f.bmp',W,H,32,3,rng.bytes(st(32)*H),masks=struct.pack('<III',0xff000000,0xff0000,0xff00))
p4=rng.bytes(64); bmp('b4.bmp',W,H,4,0,rng.bytes(st(4)*H),pal=p4); bmp('b1.bmp',W,H,1,0,rng.bytes(st(1)*H),pal=rng.bytes(8))
bmp('btop.bmp',W,-H,24,0,rng.bytes(st(24)*H))
rle=b''.join(b'\x05\x03\x00\x04abcd'+b'\x08\x02\x00\x00' for _ in range(H-1))+b'\x0a\x01\x00\x00\x00\x01'
bmp('rle8.bmp',W,H,8,1,rle,pal=rng.bytes(1024)); bmp('rle4.bmp',W,H,4,2,b''.join(b'\x05\x3a\x00\x04ab'+b'\x07\x2c\x00\x00' for _ in range(H))+b'\0\1',pal=p4)

with open(D+'index.csv','w') as out:
    for n,exp in files.items():
        o=1
        im=Image.open(D+n) if exp is None else None
        if im is not None:
            o=im.getexif().get(0x112,1)
            exp=np.array(ImageOps.exif_transpose(im).convert('RGB'))
        out.write(f"{n},{exp.shape[1]},{exp.shape[0]},{o if 1<=o<=8 else 1},{hashlib.sha256(np.ascontiguousarray(exp).tobytes()).hexdigest()}\n")

def pattern(w,h):
    s=np.uint32(w*131+h); v=np.empty(w*h*3,np.uint8); s=int(s)
    for i in range(v.size):
        s=(s*1664525+1013904223)&0xffffffff; v[i]=255*(s>>31) if i%6<3 else s>>24
    return Image.fromarray(v.reshape(h,w,3))
def sha(im): return hashlib.sha256(im.tobytes()).hexdigest()
B=Image.Resampling.BICUBIC
with open(D+'resample.csv','w') as out:
    for s,t in [((1,1),(64,64)),((7,5),(7,5)),((7,5),(70,50)),((200,150),(31,17)),((200,150),(200,17)),((200,150),(31,150)),((200,150),(300,40)),((150,200),(40,300)),
                ((90,400),(64,64)),((400,90),(64,64)),((333,77),(64,78)),((1,500),(32,16)),((500,1),(16,32)),((161,163),(160,160)),((97,310),(96,128)),((50,1000),(100,3))]:
        im=pattern(*s)
        out.write(f"{s[0]},{s[1]},{t[0]},{t[1]},12,{sha(im.resize(t,B))}\n")
        first=s[1]-t[1]>0 and s[1]-t[1]>2*(s[0]-t[0])
        e=im.resize((s[0],t[1]),B).resize(t,B) if first else im.resize(t,B)
        out.write(f"{s[0]},{s[1]},{t[0]},{t[1]},13,{sha(e)}\n")
with open(D+'views.csv','w') as out:
    for s,grid in [((300,200),None),((700,400),(2,1)),((331,900),(1,3)),((641,640),(2,2))]:
        im=pattern(*s)
        for m,S in (('tiny',512),('small',640)): out.write(f"{s[0]},{s[1]},{m},global,{sha(im.resize((S,S),B))}\n")
        for m,S in (('base',1024),('custom:320',320),('gundam',1024)): out.write(f"{s[0]},{s[1]},{m},global,{sha(ImageOps.pad(im,(S,S),method=B,color=(127,127,127)))}\n")
        if grid:
            big=im.resize((grid[0]*640,grid[1]*640),B)
            for k in range(grid[0]*grid[1]):
                x,y=k%grid[0]*640,k//grid[0]*640
                out.write(f"{s[0]},{s[1]},gundam,tile.{k},{sha(big.crop((x,y,x+640,y+640)))}\n")
